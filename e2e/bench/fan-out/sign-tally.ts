import { Sha256 } from '@aws-crypto/sha256-js';
import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';
import type { Letter } from './post.ts';

const mutation = `mutation PublishTally($payload: AWSJSON!) {
  publishTally(payload: $payload) {
    boothId pollId round version pollVersion ballots
    options { optionId count }
    recent { mark optionIds }
    asOf lagMs
  }
}`;

export interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** The tally's mutation as the aggregator posts it, signed by the booth's own keys. */
export async function signTally(graphqlUrl: string, credentials: Keys, tally: object): Promise<Letter> {
  const { host, hostname, pathname, protocol, port } = new URL(graphqlUrl);
  const body = JSON.stringify({ query: mutation, variables: { payload: JSON.stringify(tally) } });
  const signer = new SignatureV4({ service: 'appsync', region: 'us-east-1', credentials, sha256: Sha256 });
  const headers = { host, 'content-type': 'application/json' };
  const wanted = new HttpRequest({
    method: 'POST',
    protocol,
    hostname,
    port: Number(port),
    path: pathname,
    headers,
    body,
  });
  const signed = await signer.sign(wanted);
  return { url: graphqlUrl, headers: signed.headers, body };
}
