import type { IncomingMessage, ServerResponse } from 'node:http';
import { AwsError } from '../aws/aws-error.ts';
import type { AwsOperation, Log } from '../aws/types.ts';
import { answerJson } from '../server/answer-json.ts';
import { readUpTo } from '../server/read-up-to.ts';
import { invalidParameter } from './errors.ts';
import { signInOperation } from './sign-in-target.ts';

/** Tokens and a password are a few thousand bytes. */
const bodyLimit = 64 * 1024;

// The pages may come from another address than the one they sign in at. Source: Fetch standard, "CORS protocol".
const cors = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'x-amzn-ErrorType',
};
const preflight = {
  ...cors,
  'Access-Control-Allow-Methods': 'POST',
  'Access-Control-Allow-Headers': 'content-type,x-amz-target,x-amz-user-agent,cache-control,amz-sdk-request',
  'Access-Control-Max-Age': '7200',
};

async function readRequest(req: IncomingMessage): Promise<Record<string, unknown>> {
  const body = await readUpTo(req, bodyLimit);
  if (!Buffer.isBuffer(body)) throw invalidParameter(`The request is ${body}.`);
  let input: unknown;
  try {
    input = JSON.parse(body.toString('utf8'));
  } catch {
    throw new AwsError('SerializationException', 'The body is not JSON.');
  }
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new AwsError('SerializationException', 'The body is not a JSON object.');
  }
  return input as Record<string, unknown>;
}

function known(error: unknown, log: Log): AwsError {
  if (error instanceof AwsError) return error;
  log.error(`Signing in failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return new AwsError('InternalErrorException', 'It broke down inside: try again.', 500);
}

/** Answers the operations that need no signature, as browsers send them, and their preflight. */
export function createHandleSignIn(
  operations: Readonly<Record<string, AwsOperation>>,
  log: Log,
): (req: IncomingMessage, res: ServerResponse) => Promise<void> {
  return async (req, res) => {
    if (req.method === 'OPTIONS') {
      res.writeHead(204, preflight).end();
      return;
    }
    res.setHeaders(new Map(Object.entries(cors)));
    try {
      const operation = operations[signInOperation(String(req.headers['x-amz-target'])) ?? ''];
      if (operation === undefined) throw new AwsError('UnknownOperationException', 'There is no such operation here.');
      answerJson(res, 200, await operation(await readRequest(req)), 'application/x-amz-json-1.1');
    } catch (error) {
      const { name, message, statusCode } = known(error, log);
      if (!res.headersSent) res.setHeader('x-amzn-ErrorType', name);
      answerJson(res, statusCode, { __type: name, message }, 'application/x-amz-json-1.1');
    }
  };
}
