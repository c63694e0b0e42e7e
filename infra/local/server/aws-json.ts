import type { IncomingMessage, ServerResponse } from 'node:http';
import { AwsError } from '../aws/aws-error.ts';
import type { AwsOperation, Clock, Credentials, Log } from '../aws/types.ts';
import { cognitoPrefix } from '../cognito/sign-in-target.ts';
import { checkSignature } from '../iam/check-signature.ts';
import { answerJson } from './answer-json.ts';
import { readUpTo } from './read-up-to.ts';

/** Operations by the target prefix of their API (`AWSStepFunctions`) and their own name (`StartExecution`). */
export type AwsApis = Readonly<Record<string, Readonly<Record<string, AwsOperation>>>>;

export interface AwsJsonOptions {
  readonly awsApis: AwsApis;
  readonly credentials: Credentials;
  readonly clock: Clock;
  readonly log: Log;
}

interface Protocol {
  /** The name that requests are signed with. */
  readonly service: string;
  readonly contentType: string;
}

const protocols: Readonly<Record<string, Protocol>> = {
  AWSStepFunctions: { service: 'states', contentType: 'application/x-amz-json-1.0' },
  AmazonSQS: { service: 'sqs', contentType: 'application/x-amz-json-1.0' },
  [cognitoPrefix]: { service: 'cognito-idp', contentType: 'application/x-amz-json-1.1' },
};

/** The protocol that a target is answered in, be there such an operation or not. */
const protocolOf = (target: string): Protocol | undefined => protocols[target.split('.')[0] ?? ''];

function findOperation(apis: AwsApis, target: string): Protocol & { operation: AwsOperation } {
  const [prefix = '', name = '', ...rest] = target.split('.');
  const api = Object.hasOwn(apis, prefix) ? apis[prefix] : undefined;
  const operation = api !== undefined && Object.hasOwn(api, name) ? api[name] : undefined;
  const protocol = protocolOf(target);
  if (operation === undefined || protocol === undefined || rest.length > 0) {
    throw new AwsError('UnknownOperationException', 'There is no such operation here.');
  }
  return { ...protocol, operation };
}

function parseInput(body: Buffer): Record<string, unknown> {
  const invalid = (): AwsError => new AwsError('SerializationException', 'The body is not a JSON object.');
  if (body.length === 0) return {};
  let input: unknown;
  try {
    input = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw invalid();
  }
  if (typeof input !== 'object' || input === null || Array.isArray(input)) throw invalid();
  return input as Record<string, unknown>;
}

// More than any request of these APIs has; bytes.
const bodyLimit = 2 * 1024 * 1024;

async function readBody(req: IncomingMessage): Promise<Buffer> {
  const body = await readUpTo(req, bodyLimit);
  if (body === 'too large') throw new AwsError('RequestEntityTooLargeException', 'The request is too large.', 413);
  if (body === 'cut off') throw new AwsError('RequestTimeoutException', 'The request was cut off.');
  return body;
}

async function run(req: IncomingMessage, { awsApis, credentials, clock }: AwsJsonOptions): Promise<unknown> {
  const { service, contentType, operation } = findOperation(awsApis, String(req.headers['x-amz-target']));
  const body = await readBody(req);
  const { method = '', url = '/', headers } = req;
  const verdict = await checkSignature({ request: { method, url, headers, body }, credentials, service, clock });
  if (!verdict.ok) throw new AwsError(verdict.name, verdict.message, verdict.statusCode);
  if (req.headers['content-type'] !== contentType) {
    throw new AwsError('SerializationException', `The Content-Type must be ${contentType}.`);
  }
  return operation(parseInput(body));
}

/** Answers the AWS JSON protocols: signed POSTs whose `x-amz-target` names the operation. */
export function createAwsJson(options: AwsJsonOptions): (req: IncomingMessage, res: ServerResponse) => Promise<void> {
  for (const prefix of Object.keys(options.awsApis)) {
    if (protocols[prefix] === undefined) throw new Error(`Nobody knows what requests to ${prefix} are signed for.`);
  }
  return async (req, res) => {
    const contentType = protocolOf(String(req.headers['x-amz-target']))?.contentType ?? 'application/x-amz-json-1.0';
    try {
      answerJson(res, 200, await run(req, options), contentType);
    } catch (error) {
      if (!(error instanceof AwsError)) {
        const why = error instanceof Error ? error.message : String(error);
        options.log.error(`${String(req.headers['x-amz-target'])} failed: ${why}`);
      }
      const known = error instanceof AwsError ? error : new AwsError('InternalFailure', 'It broke down inside.', 500);
      answerJson(res, known.statusCode, { __type: known.name, message: known.message }, contentType);
    }
  };
}
