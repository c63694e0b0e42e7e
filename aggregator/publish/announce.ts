import { Sha256 } from '@aws-crypto/sha256-js';
import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';
import * as v from 'valibot';

export interface AnnounceParts {
  readonly url: string;
  readonly region: string;
  readonly credentials: ConstructorParameters<typeof SignatureV4>[0]['credentials'];
  readonly fetch: typeof fetch;
}

/** AppSync refused what was published, or answered what no AppSync answers. */
export class PublishFailed extends Error {
  override readonly name = 'PublishFailed';
}

const longest = 2_000;

const answer = v.object({ errors: v.optional(v.nullable(v.array(v.looseObject({ message: v.string() })))) });

/**
 * Posts a `publish…` mutation, signed as this function's role. Throws PublishFailed, or what fetch throws (2 s at most).
 * @param query the mutation, whose only variable is `$payload`. A subscriber receives only the fields that it selects, so
 *   it selects all: https://docs.aws.amazon.com/appsync/latest/devguide/aws-appsync-real-time-data.html
 */
export async function announce(
  query: string,
  payload: unknown,
  { url, region, credentials, fetch }: AnnounceParts,
): Promise<void> {
  const { host, hostname, pathname, protocol, port } = new URL(url);
  const body = JSON.stringify({ query, variables: { payload: JSON.stringify(payload) } });
  const signer = new SignatureV4({ service: 'appsync', region, credentials, sha256: Sha256 });
  const signed = await signer.sign(
    new HttpRequest({
      method: 'POST',
      protocol,
      hostname,
      ...(port ? { port: Number(port) } : {}),
      path: pathname,
      headers: { host, 'content-type': 'application/json' },
      body,
    }),
  );
  const { host: _set_by_fetch, ...headers } = signed.headers;
  const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(longest) });
  const text = await response.text();
  if (!response.ok) throw new PublishFailed(`AppSync answered ${response.status}: ${text.slice(0, 300)}`);
  const { errors } = parseAnswer(text);
  if (errors && errors.length > 0) throw new PublishFailed(errors.map(({ message }) => message).join('; '));
}

function parseAnswer(text: string): v.InferOutput<typeof answer> {
  try {
    return v.parse(answer, JSON.parse(text));
  } catch (cause) {
    throw new PublishFailed(`AppSync answered no GraphQL: ${text.slice(0, 300)}`, { cause });
  }
}
