import type { IncomingMessage } from 'node:http';
import { RequestRefused } from '../errors.ts';

/** AppSync takes a request of 1 MB. */
const MAX_BYTES = 1024 * 1024;

/** The whole body; one that is too large is refused. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // The socket must outlive a refusal, which goes out on it.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const buffer = Buffer.from(chunk);
    bytes += buffer.length;
    if (bytes > MAX_BYTES) {
      request.resume();
      throw new RequestRefused(413, 'RequestTooLargeException', 'Send at most 1 MB.');
    }
    chunks.push(buffer);
  }
  return Buffer.concat(chunks);
}
