import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StoredApi, startStoredApi } from './testing/stored-api.ts';

const NOW = '2026-11-22T10:00:00.000Z';
let stored: StoredApi;

function poll(pollId: string, change: Record<string, unknown> = {}) {
  const facts = { boothId: 'demo', pollId, minChoices: 1, maxChoices: 1, allowChange: true, results: 'ALWAYS' };
  const state = { revealed: false, status: 'OPEN', round: 1, version: 2, openedRound: 1, ...change };
  const options = ['lambda', 'appsync'].map((optionId) => ({ optionId, label: { en: optionId } }));
  return [
    { pk: 'BOOTH#demo', sk: `POLL#${pollId}`, title: { ja: '好きな' }, options, ...facts, ...state },
    { pk: `POLL#demo#${pollId}`, sk: 'RULES', salt: 's', optionIds: ['lambda', 'appsync'], ...facts, ...state },
  ];
}

function lane(pollId: string, sk: string, lambda: number, hidden: boolean) {
  const recent = [{ mark: '🦊', options: ['lambda'], at: '2026-11-22T09:59:59.000Z', hidden }];
  const counts = { 'count#lambda': lambda, ballots: lambda, version: lambda };
  return { pk: `TALLY#demo#${pollId}#1`, sk, ...counts, recent };
}

beforeAll(async () => {
  stored = await startStoredApi({
    now: NOW,
    transactions: [
      {
        pk: 'BOOTH#demo',
        sk: 'BOOTH',
        entity: 'BOOTH',
        boothId: 'demo',
        name: { en: 'Demo' },
        entry: 'OPEN',
        screen: { view: 'POLL', languages: ['en'] },
        version: 1,
      },
      ...poll('shown'),
      ...poll('secret', { results: 'ON_REVEAL', closesAt: '2026-11-22T11:00:00.000Z' }),
      ...poll('revealed', { results: 'ON_REVEAL', revealed: true }),
      ...poll('draft', { status: 'DRAFT', openedRound: 0 }),
    ],
    counts: [
      lane('shown', 'LANE#0', 2, false),
      lane('shown', 'REPAIR#0', 1, false),
      lane('secret', 'LANE#0', 4, true),
      lane('revealed', 'LANE#0', 4, true),
      lane('draft', 'LANE#0', 1, false),
    ],
  });
});
afterAll(() => stored.stop());

const ask = (query: string) => stored.api.execute(query, {}, 'API_KEY');
const tally = (pollId: string) =>
  ask(`{ tally(boothId: "demo", pollId: "${pollId}") {
    ballots version pollVersion lagMs asOf options { optionId count } recent { mark optionIds } } }`);

describe('queries over the real tables', () => {
  it('shows the booth', async () => {
    expect(
      await ask('{ booth(boothId: "demo") { boothId name { en ja } screen { pollId languages } version } }'),
    ).toEqual({
      data: {
        booth: {
          boothId: 'demo',
          name: { en: 'Demo', ja: null },
          screen: { pollId: null, languages: ['en'] },
          version: 1,
        },
      },
    });
  });

  it('shows polls, and no draft', async () => {
    const answer = await ask(`{
      polls(boothId: "demo") { pollId closesAt }
      poll(boothId: "demo", pollId: "shown") { title { en ja } options { optionId label { en } } round }
      draft: poll(boothId: "demo", pollId: "draft") { pollId }
    }`);
    expect(answer).toEqual({
      data: {
        polls: [
          { pollId: 'revealed', closesAt: null },
          { pollId: 'secret', closesAt: '2026-11-22T11:00:00.000Z' },
          { pollId: 'shown', closesAt: null },
        ],
        poll: {
          title: { en: null, ja: '好きな' },
          options: [
            { optionId: 'lambda', label: { en: 'lambda' } },
            { optionId: 'appsync', label: { en: 'appsync' } },
          ],
          round: 1,
        },
        draft: null,
      },
    });
  });

  it('sums a tally', async () => {
    expect(await tally('shown')).toEqual({
      data: {
        tally: {
          ballots: 3,
          version: 3,
          pollVersion: 2,
          lagMs: 1000,
          asOf: NOW,
          options: [
            { optionId: 'lambda', count: 3 },
            { optionId: 'appsync', count: 0 },
          ],
          recent: [
            { mark: '🦊', optionIds: ['lambda'] },
            { mark: '🦊', optionIds: ['lambda'] },
          ],
        },
      },
    });
  });

  it('hides what is hidden: the counts until the reveal, the choice of a hidden ballot for ever', async () => {
    expect(await tally('secret')).toMatchObject({
      data: { tally: { ballots: 4, options: null, recent: [{ mark: '🦊', optionIds: null }] } },
    });
    expect(await tally('revealed')).toMatchObject({
      data: { tally: { options: [{ count: 4 }, { count: 0 }], recent: [{ optionIds: null }] } },
    });
  });

  it('has no tally of a poll that never opened, nor of one that is not there', async () => {
    expect(await tally('draft')).toEqual({ data: { tally: null } });
    expect(await tally('nowhere')).toEqual({ data: { tally: null } });
  });

  it.each(['demo#POLL', 'DEMO', '', 'x'.repeat(65), 'a b'])('finds nothing under the id "%s"', async (id) => {
    const answer = await ask(`{
      booth(boothId: "${id}") { boothId }
      polls(boothId: "${id}") { pollId }
      poll(boothId: "demo", pollId: "${id}") { pollId }
      tally(boothId: "${id}", pollId: "shown") { ballots }
    }`);
    expect(answer).toEqual({ data: { booth: null, polls: [], poll: null, tally: null } });
  });

  it('needs nobody to look at the log', () => expect(stored.errors).toStrictEqual([]));
});

describe('publishing', () => {
  it('logs an entity that lacks what the schema demands', async () => {
    const query = 'mutation M($payload: AWSJSON!) { publishPoll(payload: $payload) { boothId pollId } }';
    const answer = await stored.api.execute(query, { payload: '{"boothId":"demo"}' }, 'AWS_IAM');
    expect(answer).toMatchObject({ data: { publishPoll: null }, errors: [{ errorType: 'InternalFailure' }] });
    expect(stored.errors).toStrictEqual([expect.stringContaining('publishPoll.pollId')]);
  });
});
