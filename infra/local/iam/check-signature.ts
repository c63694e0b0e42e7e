import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';
import type { Clock, Credentials } from '../aws/types.ts';
import { parseAmzDate, parseAuthorization, type SignedAuthorization } from './authorization-header.ts';
import { NodeSha256 } from './node-sha256.ts';

export interface SignedRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface CheckSignatureOptions {
  readonly request: SignedRequest;
  /** The one system key of the data folder. */
  readonly credentials: Credentials;
  /** The service that the request must be signed for: `states`, `sqs`, `appsync`. */
  readonly service: string;
  readonly clock: Clock;
}

/** Why a request isn't believed, by the names and statuses of AWS. */
export type SignatureFailure =
  | 'MissingAuthenticationTokenException'
  | 'IncompleteSignatureException'
  | 'UnrecognizedClientException'
  | 'InvalidSignatureException';
export type SignatureVerdict =
  | { readonly ok: true; readonly accessKeyId: string }
  | { readonly ok: false; readonly name: SignatureFailure; readonly message: string; readonly statusCode: 400 | 403 };

/** How far the clocks may be apart, milliseconds. Source: "Troubleshooting Signature Version 4", IAM user guide. */
const skewLimit = 5 * 60 * 1000;

const refuse = (name: SignatureFailure, message: string): SignatureVerdict => ({
  ok: false,
  name,
  message,
  statusCode: name === 'IncompleteSignatureException' || name === 'MissingAuthenticationTokenException' ? 400 : 403,
});

const textOf = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? value.join(',') : (value ?? '');

/** From entries, since assigning to a key named `__proto__` would be lost. */
const readQuery = (search: URLSearchParams): Record<string, string[]> =>
  Object.fromEntries([...new Set(search.keys())].map((key) => [key, search.getAll(key)]));

/** What must be signed: else another could send the signature on to another host or operation. */
const isUnsigned = (name: string, signed: readonly string[]): boolean =>
  (name === 'host' || (name.startsWith('x-amz-') && name !== 'x-amz-user-agent')) && !signed.includes(name);

async function recompute(
  { method, url, headers, body }: SignedRequest,
  { signedHeaders, region, service }: SignedAuthorization,
  credentials: Credentials,
  signingDate: Date,
): Promise<string> {
  const [path = '/', ...search] = url.split('?');
  const signer = new SignatureV4({ service, region, credentials, sha256: NodeSha256, applyChecksum: false });
  const signed = await signer.sign(
    new HttpRequest({
      method,
      path,
      query: readQuery(new URLSearchParams(search.join('?'))),
      headers: Object.fromEntries(signedHeaders.map((name) => [name, textOf(headers[name])])),
      body,
    }),
    { signingDate, signableHeaders: new Set(signedHeaders) },
  );
  return parseAuthorization(signed.headers.authorization ?? '')?.signature ?? '';
}

/**
 * Checks a request's Signature Version 4: the system's key, the service, the time, the body and every signed header.
 */
export async function checkSignature(options: CheckSignatureOptions): Promise<SignatureVerdict> {
  const { request, credentials, service, clock } = options;
  const header = textOf(request.headers.authorization);
  if (header === '') return refuse('MissingAuthenticationTokenException', 'The request is not signed.');
  const authorization = parseAuthorization(header);
  const date = textOf(request.headers['x-amz-date']);
  const signedAt = parseAmzDate(date);
  if (authorization === undefined || signedAt === undefined) {
    return refuse('IncompleteSignatureException', 'The Authorization or X-Amz-Date header is malformed.');
  }
  if (authorization.accessKeyId !== credentials.accessKeyId) {
    return refuse('UnrecognizedClientException', 'The access key is not the one of this booth.');
  }
  if (authorization.service !== service) {
    return refuse('InvalidSignatureException', `The request must be signed for the service ${service}.`);
  }
  if (!date.startsWith(authorization.day) || Math.abs(clock() - signedAt) > skewLimit) {
    return refuse('InvalidSignatureException', 'The signature has expired. Check the clock and sign again.');
  }
  const unsigned = Object.keys({ host: '', ...request.headers }).find((name) =>
    isUnsigned(name, authorization.signedHeaders),
  );
  if (unsigned !== undefined) return refuse('InvalidSignatureException', `The header ${unsigned} must be signed.`);
  const bodyHash = request.headers['x-amz-content-sha256'];
  if (bodyHash !== undefined && bodyHash !== createHash('sha256').update(request.body).digest('hex')) {
    return refuse('InvalidSignatureException', 'The body is not the one that was signed.');
  }
  const expected = Buffer.from(await recompute(request, authorization, credentials, new Date(signedAt)));
  const given = Buffer.from(authorization.signature);
  return expected.length === given.length && timingSafeEqual(expected, given)
    ? { ok: true, accessKeyId: authorization.accessKeyId }
    : refuse('InvalidSignatureException', 'The signature does not match the request.');
}
