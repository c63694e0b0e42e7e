import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { person } from './testing/person.ts';
import { type StoredApi, startStoredApi } from './testing/stored-api.ts';

const NOW = '2026-11-22T10:00:00.000Z';
let stored: StoredApi;

function rules(pollId: string, change: Record<string, unknown> = {}) {
  const facts = { boothId: 'demo', pollId, minChoices: 1, maxChoices: 1, allowChange: true, results: 'ALWAYS' };
  const state = { revealed: false, status: 'OPEN', round: 2, version: 2, openedRound: 2, ...change };
  const options = [{ optionId: 'lambda', label: { en: 'Lambda' } }];
  return [
    { pk: 'BOOTH#demo', sk: `POLL#${pollId}`, title: { en: pollId }, options, ...facts, ...state },
    { pk: `POLL#demo#${pollId}`, sk: 'RULES', optionIds: ['lambda'], ...facts, ...state },
  ];
}

/** What anybody who asks for pairing codes leaves behind: more than a page of the booth's items holds. */
const unpaired = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    pk: 'BOOTH#demo',
    sk: `PAIRING#22${n}`,
    pairingCode: `22${n}`,
    screenKey: 'SCREEN#demo#other',
    padding: 'x'.repeat(600),
  }));

const verdict = (pollId: string, change: Record<string, unknown>) => ({
  pk: `RECOUNT#demo#${pollId}`,
  sk: '2',
  entity: 'RECOUNT',
  boothId: 'demo',
  pollId,
  round: 2,
  recountId: 'recount-1',
  at: NOW,
  running: false,
  ...change,
});

beforeAll(async () => {
  const booth = { entity: 'BOOTH', name: { en: 'B' }, entry: 'OPEN', screen: { view: 'POLL', languages: ['en'] } };
  const paired = (at: string) => ({ at, pairedAt: at, screenKey: 'SCREEN#demo#hash-of-a-ticket' });
  stored = await startStoredApi({
    now: NOW,
    transactions: [
      { pk: 'BOOTH#demo', sk: 'BOOTH', boothId: 'demo', version: 1, ...booth },
      { pk: 'BOOTH#demo', sk: 'STAFF#bea', entity: 'STAFF', username: 'bea', role: 'barista', createdHere: true },
      { pk: 'BOOTH#demo', sk: 'STAFF#olga', entity: 'STAFF', username: 'olga', role: 'organiser', createdHere: false },
      { pk: 'BOOTH#other', sk: 'STAFF#oto', entity: 'STAFF', username: 'oto', role: 'organiser', createdHere: false },
      {
        pk: 'BOOTH#demo',
        sk: 'PAIRING#ABCDEF',
        pairingCode: 'ABCDEF',
        name: 'Stand',
        ...paired('2026-11-22T09:00:00.000Z'),
      },
      {
        pk: 'BOOTH#demo',
        sk: 'PAIRING#2ABCDE',
        pairingCode: '2ABCDE',
        name: 'Bar',
        ...paired('2026-11-22T09:30:00.000Z'),
      },
      ...unpaired(2000),
      { pk: 'BOOTH#demo', sk: 'PAIRING#GHJKMN', pairingCode: 'GHJKMN', screenKey: 'SCREEN#demo#other', ttl: 1 },
      ...rules('shown'),
      ...rules('busy'),
      ...rules('stuck'),
      ...rules('draft', { status: 'DRAFT', round: 1, openedRound: 0 }),
    ],
    counts: [
      verdict('shown', {
        equal: true,
        counted: [{ optionId: 'lambda', count: 3 }],
        recounted: [{ optionId: 'lambda', count: 3 }],
      }),
      verdict('busy', { running: true }),
      verdict('stuck', { running: true, at: '2026-11-22T09:50:00.000Z' }),
    ],
  });
});
afterAll(() => stored.stop());

const organiser = person('demo:organiser');
const ask = (query: string, identity = organiser, variables: Record<string, unknown> = {}) =>
  stored.api.execute(query, variables, 'AMAZON_COGNITO_USER_POOLS', identity);

const STAFF_READS = [
  ['staff', 'staff(boothId: "demo") { username role }'],
  ['screens', 'screens(boothId: "demo") { pairingCode name pairedAt }'],
  ['votes', 'votes(boothId: "demo", pollId: "shown") { items { votedAt options round visitor } next }'],
  ['recount', 'recount(boothId: "demo", pollId: "shown") { recountId round running equal }'],
] as const;

describe('whoever is no organiser of the booth', () => {
  it.each([
    ...STAFF_READS.flatMap((read) => [
      [...read, person('demo:barista')] as const,
      [...read, person('other:organiser', 'demo:organisers', 'xdemo:organiser')] as const,
      [...read, person('admin')] as const,
      [...read, person()] as const,
    ]),
    ['storeSettings', 'storeSettings(boothId: "demo")', person('other:organiser', 'other:barista', 'admin')] as const,
    ['staff', 'staff(boothId: "demo:organiser") { username }', person('demo:organiser:organiser')] as const,
    ['staff', 'staff(boothId: "nowhere") { username }', organiser] as const,
  ])('may not read %s', async (field, query, identity) => {
    const { data, errors = [] } = await ask(`{ ${query} }`, identity);
    expect(data?.[field] ?? null).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      errorType: 'Unauthorized',
      message: `Not Authorized to access ${field} on type Query`,
      data: null,
      errorInfo: null,
    });
  });

  it.each(['API_KEY', 'AWS_IAM'] as const)('may not by %s', async (mode) => {
    for (const [field, query] of [...STAFF_READS, ['storeSettings', 'storeSettings(boothId: "demo")']]) {
      const { errors } = await stored.api.execute(`{ ${query} }`, {}, mode, organiser);
      expect(errors).toMatchObject([{ message: `Not Authorized to access ${field} on type Query` }]);
    }
  });

  it('sees no draft', async () => {
    const query = '{ polls(boothId: "demo") { pollId } poll(boothId: "demo", pollId: "draft") { pollId } }';
    const shown = ['busy', 'shown', 'stuck'].map((pollId) => ({ pollId }));
    for (const identity of [person('other:organiser'), person('demo:barista'), person()]) {
      expect(await ask(query, identity)).toEqual({ data: { polls: shown, poll: null } });
    }
  });
});

describe('the organiser', () => {
  it('sees drafts', async () => {
    expect(
      await ask('{ polls(boothId: "demo") { pollId status } poll(boothId: "demo", pollId: "draft") { title { en } } }'),
    ).toEqual({
      data: {
        polls: [
          { pollId: 'busy', status: 'OPEN' },
          { pollId: 'draft', status: 'DRAFT' },
          { pollId: 'shown', status: 'OPEN' },
          { pollId: 'stuck', status: 'OPEN' },
        ],
        poll: { title: { en: 'draft' } },
      },
    });
  });

  it('sees the staff of this booth, and the screens that are paired, in the order of pairing', async () => {
    expect(await ask(`{ ${STAFF_READS[0][1]} ${STAFF_READS[1][1]} }`)).toEqual({
      data: {
        staff: [
          { username: 'bea', role: 'barista' },
          { username: 'olga', role: 'organiser' },
        ],
        screens: [
          { pairingCode: 'ABCDEF', name: 'Stand', pairedAt: '2026-11-22T09:00:00.000Z' },
          { pairingCode: '2ABCDE', name: 'Bar', pairedAt: '2026-11-22T09:30:00.000Z' },
        ],
      },
    });
  });

  const RECOUNT = `query Q($pollId: ID!) { recount(boothId: "demo", pollId: $pollId) {
    recountId pollId round running at counted { optionId count } recounted { count } equal } }`;
  it('hears the verdict of the recount', async () => {
    expect(await ask(RECOUNT, organiser, { pollId: 'shown' })).toEqual({
      data: {
        recount: {
          recountId: 'recount-1',
          pollId: 'shown',
          round: 2,
          running: false,
          at: NOW,
          counted: [{ optionId: 'lambda', count: 3 }],
          recounted: [{ count: 3 }],
          equal: true,
        },
      },
    });
  });

  it.each([
    ['busy', true],
    ['stuck', false],
  ])('sees of the recount of %s that it runs: %s, for ten minutes at most', async (pollId, running) => {
    expect(await ask(RECOUNT, organiser, { pollId })).toMatchObject({ data: { recount: { running, equal: null } } });
  });

  it.each(['draft', 'nowhere', 'a#b'])('hears of no recount of %s', async (pollId) => {
    expect(await ask(RECOUNT, organiser, { pollId })).toEqual({ data: { recount: null } });
  });
});

it('needs nobody to look at the log', () => expect(stored.errors).toStrictEqual([]));
