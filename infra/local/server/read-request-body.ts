import type { IncomingMessage } from 'node:http';
import { AwsError } from '../aws/aws-error.ts';

/** More than any request of an AWS API has; bytes. */
const limit = 2 * 1024 * 1024;

/** The whole body of a request to an AWS API. */
export async function readRequestBody(req: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) throw new AwsError('RequestEntityTooLargeException', 'The request is too large.', 413);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
