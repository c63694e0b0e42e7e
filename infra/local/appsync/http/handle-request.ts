import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../../aws/types.ts';
import type { SignedRequest } from '../../iam/check-signature.ts';
import { askerOf, Crowded, type FairGate } from '../../server/crowd/fair-gate.ts';
import type { Authenticate } from '../auth/authenticate.ts';
import type { Caller } from '../auth/caller.ts';
import { malformed, RequestRefused, unauthorized } from '../errors.ts';
import type { RunOperation } from '../operation/run-operation.ts';
import type { AuthMode } from '../types.ts';
import { parseGraphQLRequest } from './parse-graphql-request.ts';
import { readBody } from './read-body.ts';
import { requestTarget, sourceIpOf } from './request-target.ts';

/** Whether the system itself signed the request; over exactly the bytes that came. */
export type CheckSignature = (request: SignedRequest, service: 'appsync') => Promise<boolean>;

interface Dependencies {
  readonly runOperation: RunOperation;
  readonly authenticate: Authenticate;
  readonly checkSignature: CheckSignature;
  readonly modes: readonly AuthMode[];
  /** Where many ask at once, says whose turn it is; absent, it is everybody's. */
  readonly gate?: FairGate | undefined;
  readonly newId: () => string;
  readonly log: Log;
}

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'x-amzn-RequestId,x-amzn-ErrorType',
};
const PREFLIGHT = {
  ...CORS,
  'access-control-allow-methods': 'POST, OPTIONS',
  'access-control-allow-headers':
    'authorization,content-type,x-api-key,x-amz-content-sha256,x-amz-date,x-amz-security-token,x-amz-user-agent',
  'access-control-max-age': '172800',
};

/** The HTTP side of the API: `POST /graphql`. */
export function createHandleRequest(
  dependencies: Dependencies,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { newId, log } = dependencies;
  return async (request, response) => {
    if (request.method === 'OPTIONS') {
      response.writeHead(200, PREFLIGHT).end();
      return;
    }
    const answer = (status: number, body: unknown, headers: Record<string, string> = {}): void => {
      const text = JSON.stringify(body);
      const length = String(Buffer.byteLength(text));
      response.writeHead(status, {
        ...CORS,
        'content-type': 'application/json;charset=UTF-8',
        'content-length': length,
        'x-amzn-RequestId': newId(),
        ...headers,
      });
      response.end(text);
    };
    try {
      answer(200, await runRequest(dependencies, request));
    } catch (error) {
      const refused = error instanceof RequestRefused ? error : otherFailure(error, log);
      const { status, errorType, message } = refused;
      const wait = status === 429 ? { 'retry-after': '2' } : {};
      answer(status, { errors: [{ errorType, message }] }, { 'x-amzn-ErrorType': errorType, ...wait });
    }
  };
}

async function runRequest(dependencies: Dependencies, request: IncomingMessage) {
  if (requestTarget(request).path !== '/graphql')
    throw new RequestRefused(404, 'NotFoundException', 'Send GraphQL requests to /graphql.');
  if (request.method !== 'POST') {
    throw new RequestRefused(405, 'MethodNotAllowedException', 'Send GraphQL requests as POST.');
  }
  const body = await readBody(request);
  const caller = await identify(dependencies, request, body);
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  const run = () =>
    dependencies.runOperation(parseGraphQLRequest(body.toString('utf8')), {
      ...caller,
      headers: Object.fromEntries(headers),
    });
  const { gate } = dependencies;
  // The system itself waits behind nobody: what it publishes is what all the others wait for.
  return gate === undefined || caller.mode === 'AWS_IAM' ? run() : gate.run(askerOf(request), run);
}

/** A signature, which is over the whole request, is checked here; the rest is the same on every way in. */
async function identify(
  { authenticate, checkSignature, modes }: Dependencies,
  { method = 'POST', url = '/', headers, socket }: IncomingMessage,
  body: Buffer,
): Promise<Caller> {
  const apiKey = headers['x-api-key'];
  const { authorization } = headers;
  if (apiKey !== undefined || authorization?.startsWith('AWS4-HMAC-SHA256 ') !== true) {
    return authenticate({ apiKey, authorization, sourceIp: sourceIpOf(socket) });
  }
  const signed = modes.includes('AWS_IAM') && (await checkSignature({ method, url, headers, body }, 'appsync'));
  if (!signed) throw unauthorized();
  return { mode: 'AWS_IAM', identity: null };
}

function otherFailure(error: unknown, log: Log): RequestRefused {
  if (error instanceof Crowded) return new RequestRefused(429, 'ThrottlingException', 'Rate exceeded');
  // A client that hung up while sending is told nothing, and is nobody's trouble.
  if (error instanceof Error && 'code' in error && error.code === 'ECONNRESET')
    return malformed('The request broke off.');
  log.error(`AppSync: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return new RequestRefused(500, 'InternalFailureException', 'The request failed: try again.');
}
