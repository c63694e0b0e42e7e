import type { IncomingMessage } from 'node:http';

/** Reads a message to its end; rejects when the connection ends before. */
export function readAll(message: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    message.on('data', (chunk: Buffer) => chunks.push(chunk));
    message.on('end', () =>
      resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)),
    );
    message.on('error', reject);
    message.on('close', () => reject(new Error('The connection ended early.')));
  });
}
