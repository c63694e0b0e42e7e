import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSignature, type SignedRequest } from './check-signature.ts';
import { NodeSha256 } from './node-sha256.ts';

const credentials = { accessKeyId: 'AKIDBOOTH', secretAccessKey: 'a secret' };
const now = Date.UTC(2026, 0, 2, 3, 4, 5);

async function sign(
  body: string,
  { service = 'states', key = credentials, at = now, path = '/', query = {} as Record<string, string> } = {},
): Promise<SignedRequest> {
  const signer = new SignatureV4({ service, region: 'us-east-1', credentials: key, sha256: NodeSha256 });
  const { method, headers } = await signer.sign(
    new HttpRequest({
      method: 'POST',
      path,
      query,
      headers: { host: '127.0.0.1:8080', 'x-amz-target': 'AWSStepFunctions.StartExecution', 'content-type': 'x' },
      body,
    }),
    { signingDate: new Date(at) },
  );
  const search = new URLSearchParams(query).toString();
  return { method, url: search === '' ? path : `${path}?${search}`, headers, body: Buffer.from(body) };
}

const check = (request: SignedRequest) => checkSignature({ request, credentials, service: 'states', clock: () => now });
const withHeaders = (request: SignedRequest, headers: Record<string, string>): SignedRequest => ({
  ...request,
  headers: { ...request.headers, ...headers },
});

describe('a signed request', () => {
  it('is believed, whatever its body, path and query', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.webPath(),
        fc.dictionary(fc.stringMatching(/^\w+$/), fc.string({ unit: 'grapheme' })),
        async (body, path, query) => {
          const request = await sign(body, { path: `/${path.replace(/^\/+/, '')}`, query });
          expect(await check(request)).toEqual({ ok: true, accessKeyId: 'AKIDBOOTH' });
        },
      ),
      { numRuns: 50, examples: [['', '', { ['__proto__']: '' }]] },
    );
  });

  it('may carry headers that were not signed', async () => {
    const request = withHeaders(await sign('{}'), { 'user-agent': 'x', 'x-amz-user-agent': 'y', accept: '*/*' });
    expect(await check(request)).toMatchObject({ ok: true });
  });
});

describe('a request is refused', () => {
  it.each([
    ['unsigned', { authorization: '' }, 'MissingAuthenticationTokenException'],
    ['with another kind of signature', { authorization: 'Bearer x' }, 'IncompleteSignatureException'],
    ['without its time', { 'x-amz-date': 'yesterday' }, 'IncompleteSignatureException'],
    ['for another operation', { 'x-amz-target': 'AWSStepFunctions.StopExecution' }, 'InvalidSignatureException'],
    ['to another host', { host: 'example.org' }, 'InvalidSignatureException'],
    ['with one more header of AWS', { 'x-amz-other': 'x' }, 'InvalidSignatureException'],
    ['with another body’s hash', { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' }, 'InvalidSignatureException'],
  ])('%s', async (_name, headers, name) => {
    expect(await check(withHeaders(await sign('{}'), headers as Record<string, string>))).toMatchObject({
      ok: false,
      name,
    });
  });

  it('with a body of one other byte', async () => {
    const request = await sign('{"a":1}');
    const changed = { ...request, body: Buffer.from('{"a":2}') };
    expect(await check(changed)).toMatchObject({ name: 'InvalidSignatureException' });
  });

  it('with another key, secret, service or path', async () => {
    const other = { ...credentials, accessKeyId: 'AKIDOTHER' };
    expect(await check(await sign('', { key: other }))).toMatchObject({ name: 'UnrecognizedClientException' });
    const guess = { ...credentials, secretAccessKey: 'a guess' };
    expect(await check(await sign('', { key: guess }))).toMatchObject({ name: 'InvalidSignatureException' });
    expect(await check(await sign('', { service: 'sqs' }))).toMatchObject({ name: 'InvalidSignatureException' });
    expect(await check({ ...(await sign('')), url: '/other' })).toMatchObject({ name: 'InvalidSignatureException' });
  });

  it('more than five minutes early or late', async () => {
    for (const minutes of [-6, 6]) {
      const request = await sign('', { at: now + minutes * 60_000 });
      expect(await check(request)).toMatchObject({ name: 'InvalidSignatureException' });
    }
    expect(await check(await sign('', { at: now - 4 * 60_000 }))).toMatchObject({ ok: true });
  });
});
