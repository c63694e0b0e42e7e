import type { IncomingMessage, ServerResponse } from 'node:http';
import { AwsError } from '../aws/aws-error.ts';
import type { Clock, Credentials, Log } from '../aws/types.ts';
import { checkSignature } from '../iam/check-signature.ts';
import { FunctionFailed } from '../lambda/errors.ts';
import { answerJson } from './answer-json.ts';
import { readUpTo } from './read-up-to.ts';

/** Runs a function to its end; as `Lambda.invoke`. */
export type InvokeFunction = (arnOrName: string, payload: unknown) => Promise<unknown>;

export interface LambdaInvokeOptions {
  readonly invokeFunction: InvokeFunction;
  readonly credentials: Credentials;
  readonly clock: Clock;
  readonly log: Log;
}

/** Lambda's own limit on the payload of a synchronous invocation, bytes. Source: "Lambda quotas", developer guide. */
const payloadLimit = 6 * 1024 * 1024;

/** The function that a path names, still percent-encoded, or nothing where the path isn't one of Invoke. */
export function invokedFunction(path: string): string | undefined {
  return /^\/2015-03-31\/functions\/([^/]+)\/invocations\/?$/.exec(path)?.[1];
}

function decodeName(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    throw new AwsError('InvalidParameterValueException', 'The function name has a broken percent escape.');
  }
}

/** No payload is an empty event. */
function parsePayload(body: Buffer): unknown {
  if (body.length === 0) return {};
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new AwsError('InvalidRequestContentException', 'Could not parse request body into json.');
  }
}

async function run(
  req: IncomingMessage,
  encodedName: string,
  { invokeFunction, credentials, clock }: LambdaInvokeOptions,
): Promise<unknown> {
  const body = await readUpTo(req, payloadLimit);
  if (body === 'too large') throw new AwsError('RequestTooLargeException', 'The payload is larger than 6 MB.', 413);
  if (body === 'cut off') throw new AwsError('InvalidRequestContentException', 'The request was cut off.');
  const { method = '', url = '/', headers } = req;
  const request = { method, url, headers, body };
  const verdict = await checkSignature({ request, credentials, service: 'lambda', clock });
  if (!verdict.ok) throw new AwsError(verdict.name, verdict.message, verdict.statusCode);
  const type = headers['x-amz-invocation-type'] ?? 'RequestResponse';
  if (type !== 'RequestResponse') {
    throw new AwsError('InvalidParameterValueException', 'Here functions are invoked with RequestResponse alone.');
  }
  return invokeFunction(decodeName(encodedName), parsePayload(body));
}

/**
 * Answers Lambda's Invoke. A function that failed is a 200 too: its error is the payload, and a header says so.
 * Source: "Invoke", Lambda API reference.
 */
export function createLambdaInvoke(
  options: LambdaInvokeOptions,
): (req: IncomingMessage, res: ServerResponse, encodedName: string) => Promise<void> {
  return async (req, res, encodedName) => {
    try {
      // A function that returns nothing returns null.
      answerJson(res, 200, (await run(req, encodedName, options)) ?? null);
    } catch (error) {
      if (error instanceof FunctionFailed) {
        const { errorType, message, trace } = error;
        if (!res.headersSent) res.setHeader('X-Amz-Function-Error', 'Unhandled');
        return answerJson(res, 200, { errorType, errorMessage: message, trace });
      }
      if (!(error instanceof AwsError)) {
        const why = error instanceof Error ? error.message : String(error);
        options.log.error(`The invocation of ${encodedName} failed: ${why}`);
      }
      const known = error instanceof AwsError ? error : new AwsError('ServiceException', 'It broke down inside.', 500);
      if (!res.headersSent) res.setHeader('x-amzn-ErrorType', known.name);
      answerJson(res, known.statusCode, { Type: known.statusCode < 500 ? 'User' : 'Service', Message: known.message });
    }
  };
}
