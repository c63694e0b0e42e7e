import type { IncomingMessage } from 'node:http';
import { readUpTo } from '../server/read-up-to.ts';
import { GatewayFailure } from './failures.ts';

/** API Gateway's limit on a request's body, bytes. */
const bodyLimit = 10 * 1024 * 1024;

/** The whole body of a call. */
export async function readBody(req: IncomingMessage): Promise<Buffer> {
  const body = await readUpTo(req, bodyLimit);
  if (body === 'too large') throw new GatewayFailure('REQUEST_TOO_LARGE', 'Request Too Long');
  if (body === 'cut off') throw new GatewayFailure('BAD_REQUEST_BODY', 'The request was cut off');
  return body;
}
