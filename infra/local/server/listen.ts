import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

function explain(error: NodeJS.ErrnoException, port: number): Error {
  const other = `Stop it, or choose another port: PORT=${port + 1} npm start`;
  if (error.code === 'EADDRINUSE') return new Error(`Port ${port} is taken by another program. ${other}`);
  if (error.code === 'EACCES')
    return new Error(`Port ${port} may not be used by you. Choose another: PORT=8080 npm start`);
  return error;
}

/** Listens, and gives the port (0 chose a free one). */
export function listen(server: Server, port: number, host: string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => reject(explain(error, port));
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
