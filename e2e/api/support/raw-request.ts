import { once } from 'node:events';
import { connect } from 'node:net';

/** Sends bytes as they are, and gives what comes back until the server closes: name `Connection: close` in them. */
export async function rawRequest(port: number, bytes: string | Buffer): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  socket.write(bytes);
  await once(socket, 'close');
  return Buffer.concat(chunks).toString('utf8');
}
