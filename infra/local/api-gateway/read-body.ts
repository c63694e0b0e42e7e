import type { IncomingMessage } from 'node:http';
import { GatewayFailure } from './failures.ts';

/** API Gateway's limit on a request's body, bytes. */
export const bodyLimit = 10 * 1024 * 1024;

// So much is read and thrown away before a caller is cut off: one that still sends can't read the answer.
const patience = 64 * 1024 * 1024;

/** The whole body; a longer one than the gateway takes is thrown away and fails. */
export function readBody(req: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const tooLarge = (): void => reject(new GatewayFailure('REQUEST_TOO_LARGE', 'Request Too Long'));
    const cutOff = (): void => reject(new GatewayFailure('BAD_REQUEST_BODY', 'The request was cut off'));
    let chunks: Buffer[] = [];
    let length = 0;
    req.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= bodyLimit) chunks.push(chunk);
      else chunks = [];
      if (length > patience) tooLarge();
    });
    req.once('end', () => (length > bodyLimit ? tooLarge() : resolve(Buffer.concat(chunks))));
    req.once('error', cutOff);
    req.once('close', () => {
      if (!req.complete) cutOff();
    });
  });
}
