import { createServer } from 'node:net';

/** Whether this machine may call from such an address of its own: only some have all of 127.0.0.0/8. */
export function canCallFrom(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(0, address, () => server.close(() => resolve(true)));
  });
}
