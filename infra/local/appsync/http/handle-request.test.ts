import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Crowded } from '../../server/crowd/fair-gate.ts';
import { signedFetch } from '../testing/signed-fetch.ts';
import { API_KEY, PUBLISH_TALLY, SYSTEM, startTestApi, type TestApi, tallyOf } from '../testing/start-test-api.ts';
import { HUGE_TOKEN, hostileTokens, idToken } from '../testing/test-pool.ts';

let server: TestApi;

beforeAll(async () => {
  server = await startTestApi({
    tables: { Transactions: [{ pk: 'BOOTH#demo', sk: 'STAFF#bea', username: 'bea', role: 'barista' }] },
  });
});
afterAll(() => server.stop());

async function post(body: string, headers: Record<string, string> = { 'x-api-key': API_KEY }) {
  const response = await fetch(server.url, { method: 'POST', headers, body });
  return { response, body: (await response.json()) as Record<string, unknown> };
}

describe('who may call', () => {
  it.each([
    ['a wrong key', { 'x-api-key': 'wrong' }, 'You are not authorized to make this call.'],
    ['no key', {}, 'Valid authorization header not provided.'],
    ['a token', { authorization: 'Bearer ticket' }, 'You are not authorized to make this call.'],
    [
      'a forged signature',
      { authorization: 'AWS4-HMAC-SHA256 Credential=A/20261122/us-east-1/appsync/aws4_request, Signature=00' },
      'You are not authorized to make this call.',
    ],
  ])('turns away %s', async (_name, headers, message) => {
    const { response, body } = await post('{"query":"{ __typename }"}', headers as Record<string, string>);
    expect(response.status).toBe(401);
    expect(response.headers.get('x-amzn-errortype')).toBe('UnauthorizedException');
    expect(body).toStrictEqual({ errors: [{ errorType: 'UnauthorizedException', message }] });
  });

  it('keeps publishing from a phone', async () => {
    const request = { query: PUBLISH_TALLY, variables: { payload: tallyOf() } };
    const { response, body } = await post(JSON.stringify(request));
    expect(response.status).toBe(200);
    expect(body).toMatchObject({
      data: { publishTally: null },
      errors: [{ errorType: 'Unauthorized', message: 'Not Authorized to access publishTally on type Mutation' }],
    });
  });

  it('lets the system publish with its signature, and nobody with another key', async () => {
    const own = await signedFetch(server.url, PUBLISH_TALLY, { payload: tallyOf() }, SYSTEM);
    expect(await own.json()).toMatchObject({ data: { publishTally: { ballots: 1, boothId: 'demo', lagMs: 40 } } });
    const other = { ...SYSTEM, secretAccessKey: 'guessed' };
    expect((await signedFetch(server.url, PUBLISH_TALLY, { payload: tallyOf() }, other)).status).toBe(401);
  });

  it('keeps the queries, which are for the API key alone, from the system', async () => {
    const response = await signedFetch(server.url, '{ booth(boothId: "demo") { boothId } }', {}, SYSTEM);
    expect(await response.json()).toMatchObject({ errors: [{ errorType: 'Unauthorized' }] });
  });
});

it('answers 429 to whoever got no turn in a crowd, and lets the system publish all the same', async () => {
  const full = await startTestApi({ gate: { run: () => Promise.reject(new Crowded('no')) } });
  const asked = { method: 'POST', headers: { 'x-api-key': API_KEY }, body: '{"query":"{ __typename }"}' };
  const answer = await fetch(full.url, asked);
  expect(answer.status).toBe(429);
  expect(answer.headers.get('retry-after')).toBe('2');
  expect(await answer.json()).toMatchObject({ errors: [{ errorType: 'ThrottlingException' }] });
  const own = await signedFetch(full.url, PUBLISH_TALLY, { payload: tallyOf() }, SYSTEM);
  expect(await own.json()).toMatchObject({ data: { publishTally: { ballots: 1 } } });
  await full.stop();
});

describe('somebody signed in', () => {
  const STAFF = '{"query":"{ staff(boothId: \\"demo\\") { username } }"}';

  it.each(['', 'Bearer '])('reads what the role allows, with "%s" before the token', async (before) => {
    const { response, body } = await post(STAFF, { authorization: before + idToken('olga', ['demo:organiser']) });
    expect(response.status).toBe(200);
    expect(body).toEqual({ data: { staff: [{ username: 'bea' }] } });
  });

  it('is told no more than that without the role', async () => {
    const { response, body } = await post(STAFF, { authorization: idToken('oto', ['other:organiser']) });
    expect(response.status).toBe(200);
    expect(body).toMatchObject({
      data: null,
      errors: [{ errorType: 'Unauthorized', message: 'Not Authorized to access staff on type Query' }],
    });
  });

  it('reads what is public too, and publishes nothing', async () => {
    const authorization = idToken('olga', ['demo:organiser', 'admin']);
    const read = await post('{"query":"{ booth(boothId: \\"demo\\") { boothId } }"}', { authorization });
    expect(read.body).toEqual({ data: { booth: null } });
    const request = { query: PUBLISH_TALLY, variables: { payload: tallyOf() } };
    const published = await post(JSON.stringify(request), { authorization });
    expect(published.body).toMatchObject({ data: { publishTally: null }, errors: [{ errorType: 'Unauthorized' }] });
  });

  it.each(Object.entries(hostileTokens))('is not let in by %s', async (_name, token) => {
    const { response, body } = await post(STAFF, { authorization: token });
    expect(response.status).toBe(401);
    expect(response.headers.get('x-amzn-errortype')).toBe('UnauthorizedException');
    expect(body).toEqual({ errors: [{ errorType: 'UnauthorizedException', message: expect.any(String) }] });
  });

  it('is not let in by a header that is huge', async () => {
    expect(
      (await fetch(server.url, { method: 'POST', headers: { authorization: HUGE_TOKEN }, body: STAFF })).status,
    ).toBe(431);
  });
});

describe('what may be asked', () => {
  it.each([
    ['no JSON', '{'],
    ['no query', '{"variables":{}}'],
    ['no GraphQL', '{"query":"{ booth("}'],
    ['a subscription', '{"query":"subscription { onBooth(boothId: \\"demo\\") { boothId } }"}'],
    ['two operations without a name', '{"query":"query A { __typename } query B { __typename }"}'],
    ['more tokens than any page needs', JSON.stringify({ query: `{ ${'__typename '.repeat(5000)} }` })],
  ])('refuses %s as malformed', async (_name, request) => {
    const { response, body } = await post(request);
    expect(response.status).toBe(400);
    expect(body).toMatchObject({ errors: [{ errorType: 'MalformedHttpRequestException' }] });
  });

  it('tells what is wrong with a query', async () => {
    const { response, body } = await post('{"query":"{ booth(boothId: \\"demo\\") { secret } }"}');
    expect(response.status).toBe(200);
    expect(body).toMatchObject({ data: null, errors: [{ errorType: 'ValidationError' }] });
  });

  it('refuses a bad payload by its type', async () => {
    const response = await signedFetch(server.url, PUBLISH_TALLY, { payload: '{' }, SYSTEM);
    expect(await response.json()).toMatchObject({ errors: [{ message: expect.stringContaining('AWSJSON') }] });
  });

  it('limits how deep and how wide a query is', async () => {
    const fields = Array.from({ length: 51 }, (_, i) => `b${i}: booth(boothId: "demo") { boothId }`);
    const wide = await post(JSON.stringify({ query: `{ ${fields.join(' ')} }` }));
    expect(wide.body).toMatchObject({ data: null, errors: [{ message: expect.stringContaining('50 fields') }] });
    const nested = `${'fields { type { '.repeat(12)}name${' } }'.repeat(12)}`;
    const deep = await post(JSON.stringify({ query: `{ __schema { types { ${nested} } } }` }));
    expect(deep.body).toMatchObject({ data: null });
  });

  it('turns away what is too large, and answers it', async () => {
    const { response } = await post(`{"query":"${' '.repeat(1024 * 1024)}"}`);
    expect(response.status).toBe(413);
  });

  it('knows one path and one method', async () => {
    expect((await fetch(server.url)).status).toBe(405);
    expect((await fetch(`${server.url}/other`, { method: 'POST', body: '{}' })).status).toBe(404);
  });

  it('answers the preflight of a page on another origin', async () => {
    const response = await fetch(server.url, { method: 'OPTIONS' });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-headers')).toContain('x-api-key');
  });

  it('logs nothing of all this', () => {
    expect(server.errors).toStrictEqual([]);
  });
});
