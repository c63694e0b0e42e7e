import type { IncomingMessage } from 'node:http';

/**
 * A request's whole body, or why there is none. What is over the limit is read and thrown away (a caller that still
 * sends can't read an answer); the server's own time limit ends a caller that never stops.
 * @param limit bytes
 */
export function readUpTo(req: IncomingMessage, limit: number): Promise<Buffer | 'too large' | 'cut off'> {
  return new Promise((resolve) => {
    let chunks: Buffer[] = [];
    let length = 0;
    req.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limit) chunks.push(chunk);
      else chunks = [];
    });
    req.once('end', () => resolve(length > limit ? 'too large' : Buffer.concat(chunks)));
    req.once('error', () => resolve('cut off'));
    req.once('close', () => resolve('cut off'));
  });
}
