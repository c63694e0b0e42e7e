import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi, until } from '../support/api.ts';
import { threeOptions } from '../support/polls.ts';
import { subscribe } from '../support/subscribe.ts';
import { type Authorizations, type Caller, callers, makeCallers, signedIn } from './callers.ts';

let api: Api;
let who: Authorizations;
beforeAll(async () => {
  api = await startApi();
  who = await makeCallers(api);
  for (const pollId of ['draft', 'live']) {
    const body = { ...threeOptions, title: { en: `The secret of ${pollId}` } };
    await api.command('PUT', `/booths/stage/polls/${pollId}`, { authorization: who.organiser ?? '', body });
  }
  await api.command('POST', '/booths/stage/polls/live/open', { authorization: who.organiser ?? '', body: {} });
  await api.vote(who.visitor?.replace('Bearer ', '') ?? '', 'live', ['a'], 'stage');
}, 120_000);
afterAll(() => api.booth.stop());

const strangers = callers.filter((caller) => !signedIn.includes(caller));

const headersOf = (caller: Caller): Record<string, string> => {
  const authorization = who[caller];
  return authorization === undefined ? {} : { authorization };
};

/** What the staff reads, and who may. */
const staffReads: readonly (readonly [name: string, query: string, readers: readonly Caller[]])[] = [
  ['votes', 'votes(boothId: "stage", pollId: "live") { items { visitor options } next }', ['organiser']],
  ['recount', 'recount(boothId: "stage", pollId: "live") { running equal }', ['organiser']],
  ['orderLog', 'orderLog(boothId: "stage") { items { orderId } next }', ['organiser']],
  ['staff', 'staff(boothId: "stage") { username role }', ['organiser']],
  ['screens', 'screens(boothId: "stage") { pairingCode name }', ['organiser']],
  ['storeSettings', 'storeSettings(boothId: "stage")', ['organiser', 'barista']],
];

const publicReads = `{
  booth(boothId: "stage") { boothId } polls(boothId: "stage") { pollId }
  tally(boothId: "stage", pollId: "live") { ballots } store(boothId: "stage") { open }
  orders(boothId: "stage") { orderId } order(boothId: "stage", orderId: "none") { orderId }
  drinks(boothId: "stage") { version }
}`;

describe('without a token of this booth’s pool', () => {
  it.each(strangers)('%s reads nothing at all', async (caller) => {
    for (const query of [publicReads, ...staffReads.map(([, read]) => `{ ${read} }`)]) {
      const answer = await api.graphql(query, {}, headersOf(caller));
      expect(answer.status).toBe(401);
      expect(answer.data).toBeUndefined();
      expect(answer.errors).toEqual([{ errorType: 'UnauthorizedException', message: expect.stringMatching(/\.$/) }]);
    }
  });

  it.each(strangers)('%s hears nothing', async (caller) => {
    const hearing = subscribe(api, 'subscription { onBooth(boothId: "stage") { boothId } }', {}, headersOf(caller));
    await expect(hearing).rejects.toThrow(/Unauthorized/);
  });
});

describe.each(staffReads)('%s', (name, query, readers) => {
  it.each(readers)('is for the %s', async (caller) => {
    const answer = await api.graphql(`{ ${query} }`, {}, headersOf(caller));
    expect(answer.errors).toBeUndefined();
    expect(answer.status).toBe(200);
  });

  it.each([...signedIn.filter((caller) => !readers.includes(caller)), 'the key of the pages'] as const)(
    'is not for the %s',
    async (caller) => {
      const answer = await (caller === 'the key of the pages'
        ? api.graphql(`{ ${query} }`)
        : api.graphql(`{ ${query} }`, {}, headersOf(caller)));
      expect(answer.errors?.map(({ errorType }) => errorType)).toEqual(['Unauthorized']);
      expect(answer.data?.[name] ?? null).toBeNull();
      expect(JSON.stringify(answer)).not.toMatch(/alice|The big one|secret/);
    },
  );
});

describe('drafts', () => {
  const drafts = '{ polls(boothId: "stage") { pollId } poll(boothId: "stage", pollId: "draft") { title { en } } }';

  it('are the organiser’s', async () => {
    const { data } = await api.graphql(drafts, {}, headersOf('organiser'));
    expect(data).toEqual({
      polls: expect.arrayContaining([{ pollId: 'draft' }, { pollId: 'live' }]),
      poll: { title: { en: 'The secret of draft' } },
    });
  });

  it.each(['barista', 'organiser of another booth', 'admin', 'the key of the pages'] as const)(
    'are not for the %s',
    async (caller) => {
      const { data, errors } = await (caller === 'the key of the pages'
        ? api.graphql(drafts)
        : api.graphql(drafts, {}, headersOf(caller)));
      expect(errors).toBeUndefined();
      expect(data).toEqual({ polls: [{ pollId: 'live' }], poll: null });
    },
  );
});

describe('what everybody may read', () => {
  it.each(signedIn)('the %s reads too', async (caller) => {
    const { data, errors } = await api.graphql(publicReads, {}, headersOf(caller));
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      booth: { boothId: 'stage' },
      polls: expect.arrayContaining([{ pollId: 'live' }]),
      tally: { ballots: 1 },
      store: { open: expect.any(Boolean) },
    });
  });

  it('is heard with the key and with a token, and a booth’s events by its own listeners alone', async () => {
    const query = 'subscription($b: ID!) { onStore(boothId: $b) { boothId open version } }';
    const hearing = await Promise.all([
      subscribe(api, query, { b: 'stage' }),
      subscribe(api, query, { b: 'stage' }, headersOf('barista')),
      subscribe(api, query, { b: 'rival' }, headersOf('organiser of another booth')),
    ]);
    const answer = await api.command('PUT', '/booths/stage/store', {
      authorization: who.barista ?? '',
      body: { open: true },
    });
    expect(answer.status).toBe(200);
    const heard = { onStore: { boothId: 'stage', open: true, version: expect.any(Number) } };
    await until(
      async () => hearing.map((one) => one.heard.length),
      ([first = 0, second = 0]) => first > 0 && second > 0,
    );
    expect(hearing.map((one) => one.heard)).toEqual([[heard], [heard], []]);
    for (const one of hearing) one.close();
  });
});

describe('what only the system publishes', () => {
  const mutations = [
    'publishBooth',
    'publishPoll',
    'publishTally',
    'publishStore',
    'publishOrder',
    'publishDrinks',
  ] as const;
  it.each(
    mutations.flatMap((mutation) =>
      [...callers, 'the key of the pages' as const].map((who) => [mutation, who] as const),
    ),
  )('%s is not for the %s', async (mutation, caller) => {
    const query = `mutation($p: AWSJSON!) { ${mutation}(payload: $p) { boothId } }`;
    const variables = { p: JSON.stringify({ boothId: 'stage', version: 99 }) };
    const answer = await (caller === 'the key of the pages'
      ? api.graphql(query, variables)
      : api.graphql(query, variables, headersOf(caller)));
    expect(answer.data?.[mutation] ?? null).toBeNull();
    expect(answer.errors?.[0]?.errorType).toMatch(/^Unauthorized/);
  });
});
