import { Sha256 } from '@aws-crypto/sha256-js';
import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';
import type { Credentials } from '../../aws/types.ts';

/** Posts a GraphQL request as the system does, signed for AppSync. */
export async function signedFetch(
  url: string,
  query: string,
  variables: Record<string, unknown>,
  credentials: Credentials,
): Promise<Response> {
  const { hostname, host, pathname, port } = new URL(url);
  const body = JSON.stringify({ query, variables });
  const signer = new SignatureV4({ service: 'appsync', region: 'us-east-1', credentials, sha256: Sha256 });
  const request = new HttpRequest({
    method: 'POST',
    protocol: 'http:',
    hostname,
    port: Number(port),
    path: pathname,
    headers: { host, 'content-type': 'application/json' },
    body,
  });
  const { headers } = await signer.sign(request);
  return fetch(url, { method: 'POST', headers, body });
}
