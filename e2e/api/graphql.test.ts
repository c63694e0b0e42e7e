import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, pollFields, startApi, until } from './support/api.ts';
import { threeOptions } from './support/polls.ts';
import { subscribe } from './support/subscribe.ts';

let api: Api;
let before: unknown;
beforeAll(async () => {
  api = await startApi();
  await api.booth.putPoll('draft', { ...threeOptions, title: { en: 'A secret question' } });
  before = await api.publicState();
}, 120_000);
afterAll(async () => {
  try {
    expect(await api.publicState()).toEqual(before);
  } finally {
    await api.booth.stop();
  }
});

const anything = `query($b: ID!, $p: ID!) {
  booth(boothId: $b) { boothId } polls(boothId: $b) { pollId }
  poll(boothId: $b, pollId: $p) { pollId } tally(boothId: $b, pollId: $p) { ballots }
}`;

describe('who may ask', () => {
  it.each([
    ['no key', {}],
    ['an empty key', { 'x-api-key': '' }],
    ['another key', { 'x-api-key': 'da2-guessguessguessguessguess' }],
    ['a key of nobody', { 'x-api-key': '__proto__' }],
    ['a ticket', { authorization: 'Bearer x' }],
    ['a key as a token', { authorization: 'da2-guess' }],
    [
      'a forged signature',
      {
        authorization:
          'AWS4-HMAC-SHA256 Credential=A/20261122/us-east-1/appsync/aws4_request, SignedHeaders=host, Signature=00',
        'x-amz-date': '20261122T000000Z',
      },
    ],
  ])('%s opens nothing', async (_case, headers) => {
    const answer = await api.graphql('{ booth(boothId: "demo") { boothId } }', {}, { ...headers } as Record<
      string,
      string
    >);
    expect(answer.status).toBe(401);
    expect(answer.data).toBeUndefined();
    expect(answer.errors).toEqual([{ errorType: 'UnauthorizedException', message: expect.stringMatching(/\.$/) }]);
    expect(answer.headers.get('x-amzn-errortype')).toBe('UnauthorizedException');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  it.each([
    ['publishBooth', 'boothId', { boothId: 'demo', name: { en: 'Mine' }, version: 99 }],
    ['publishPoll', 'pollId', { boothId: 'demo', pollId: 'favourite-service', status: 'CLOSED', version: 99 }],
    ['publishTally', 'ballots', { boothId: 'demo', pollId: 'favourite-service', ballots: 1_000_000 }],
  ])('%s is not for the key, and nobody hears of the attempt', async (mutation, field, payload) => {
    const hearing = await Promise.all([
      subscribe(api, 'subscription { onBooth(boothId: "demo") { boothId } }', {}),
      subscribe(api, 'subscription { onPoll(boothId: "demo") { pollId } }', {}),
      subscribe(api, 'subscription { onTally(boothId: "demo") { pollId } }', {}),
    ]);
    const { data, errors } = await api.graphql(
      `mutation($payload: AWSJSON!) { ${mutation}(payload: $payload) { ${field} } }`,
      {
        payload: JSON.stringify(payload),
      },
    );
    expect(data?.[mutation] ?? null).toBeNull();
    expect(errors).toMatchObject([{ errorType: 'Unauthorized' }]);
    // A real change comes after it, so that silence is no accident.
    await api.booth.poll('close', 'favourite-service');
    await api.booth.poll('open', 'favourite-service');
    before = await api.publicState();
    const [onBooth, onPoll, onTally] = hearing;
    await until(
      async () => onPoll?.heard.length ?? 0,
      (length) => length >= 2,
    );
    expect(onPoll?.heard).toEqual(Array(2).fill({ onPoll: { pollId: 'favourite-service' } }));
    expect(onBooth?.heard).toEqual([]);
    for (const heard of onTally?.heard ?? []) expect(JSON.stringify(heard)).not.toContain('1000000');
    for (const subscription of hearing) subscription.close();
  });

  it('the fields of the organiser are not here for the key', async () => {
    for (const field of [
      'votes(boothId: "demo", pollId: "x") { next }',
      'poll(boothId: "demo", pollId: "x") { salt }',
    ]) {
      const { data, errors } = await api.graphql(`{ ${field} }`);
      expect(data ?? null).toBeNull();
      expect(errors).not.toEqual([]);
    }
  });
});

describe('an id that is none', () => {
  const nothing = { booth: null, polls: [], poll: null, tally: null };
  const forged = [
    '',
    ' ',
    'demo#x',
    'demo#POLL#favourite-service',
    'BOOTH#demo',
    'Demo',
    'demo\n',
    'demo\u0000',
    '"',
    '\\',
    '$',
    '$' + '{pk}',
    ':pk',
    '*',
    '%',
    '🦊',
    '\ud800',
    '__proto__',
    'constructor',
    'a'.repeat(65),
    'a'.repeat(100_000),
  ];
  it.each(forged)('finds nothing: %j', async (id) => {
    expect((await api.graphql(anything, { b: id, p: 'favourite-service' })).data).toEqual(nothing);
    const { data } = await api.graphql(anything, { b: 'demo', p: id });
    expect(data).toMatchObject({ booth: { boothId: 'demo' }, poll: null, tally: null });
  });

  it('may be any text', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 100 }).filter((id) => !/^[a-z0-9-]{1,64}$/.test(id));
    await fc.assert(
      fc.asyncProperty(text, text, async (b, p) => {
        const { data, errors } = await api.graphql(anything, { b, p });
        expect({ data, errors }).toEqual({ data: nothing, errors: undefined });
      }),
      { numRuns: 40 },
    );
  });

  it.each([[null], [['demo']], [{ id: 'demo' }], [true]])('must be a text or a number: %j', async (b) => {
    const { data, errors } = await api.graphql(anything, { b, p: 'x' });
    expect(data ?? null).toBeNull();
    expect(errors?.length).toBeGreaterThan(0);
  });

  it('gets no subscription', async () => {
    for (const b of ['', 'demo#x', 'Demo', 'a'.repeat(65)]) {
      await expect(
        subscribe(api, 'subscription($b: ID!) { onTally(boothId: $b) { ballots } }', { b }),
      ).rejects.toThrow();
    }
  });
});

describe('a draft', () => {
  it('is nobody’s to see', async () => {
    const query = `{ poll(boothId: "demo", pollId: "draft") { ${pollFields} }
      tally(boothId: "demo", pollId: "draft") { ballots options { optionId } } polls(boothId: "demo") { pollId } }`;
    const { data } = await api.graphql(query);
    expect(data).toEqual({ poll: null, tally: null, polls: [{ pollId: 'favourite-service' }] });
  });

  it('is not announced before it opens', async () => {
    const subscription = await subscribe(
      api,
      `subscription { onPoll(boothId: "demo") { pollId status title { en } } }`,
      {},
    );
    const draft = { ...threeOptions, title: { en: 'Not yet' } };
    await api.booth.putPoll('surprise', draft);
    await api.booth.putPoll('surprise', { ...draft, title: { en: 'Now' } });
    await api.booth.poll('reveal', 'surprise');
    await api.booth.poll('reset', 'surprise', '1');
    await api.booth.poll('open', 'surprise');
    before = await api.publicState();
    await until(
      async () => subscription.heard.length,
      (length) => length > 0,
    );
    expect(subscription.heard).toEqual([{ onPoll: { pollId: 'surprise', status: 'OPEN', title: { en: 'Now' } } }]);
    subscription.close();
  });
});
