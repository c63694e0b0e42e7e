import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CognitoIdentity, signedInCaller } from './auth/caller.ts';
import { type StoredApi, startStoredApi } from './testing/stored-api.ts';

const NOW = '2026-11-22T10:00:00.000Z';
const MENU = [
  {
    drinkId: 'espresso',
    name: { en: 'Espresso' },
    icon: '☕',
    soldOut: false,
    modifiers: [
      {
        modifierId: 'size',
        name: { en: 'Size', ja: 'サイズ' },
        choices: [{ choiceId: 'double', name: { en: 'Double' }, soldOut: true }],
      },
    ],
  },
];
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

/** Ids run against the times, so that the order tells which of the two it follows. */
function votes(round: number, lane: string, count: number) {
  return Array.from({ length: count }, (_, n) => ({
    pk: `VOTE#demo#shown#${round}#${lane}`,
    sk: `${lane}${String(9999 - n)}`,
    entity: 'VOTE',
    options: new Set(['lambda']),
    round,
    visitor: `hash-${lane}-${n}`,
    at: new Date(Date.parse('2026-11-22T09:00:00.000Z') + n).toISOString(),
    receipt: 'a-secret-receipt',
  }));
}

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
  const paired = { pairedAt: '2026-11-22T09:00:00.000Z', screenKey: 'SCREEN#demo#hash-of-a-ticket' };
  stored = await startStoredApi({
    now: NOW,
    transactions: [
      { pk: 'BOOTH#demo', sk: 'BOOTH', boothId: 'demo', version: 1, ...booth },
      { pk: 'BOOTH#bare', sk: 'BOOTH', boothId: 'bare', version: 1, ...booth },
      {
        pk: 'BOOTH#demo',
        sk: 'STORE',
        entity: 'STORE',
        boothId: 'demo',
        open: true,
        menu: JSON.stringify(MENU),
        drinksPerCode: 5,
        codePeriodSeconds: 60,
        queueLimit: 7,
        ordersPerVisitor: 2,
        orderTimeoutSeconds: 100,
        makeTimeoutSeconds: 200,
        version: 4,
      },
      { pk: 'BOOTH#demo', sk: 'STAFF#bea', entity: 'STAFF', username: 'bea', role: 'barista', createdHere: true },
      { pk: 'BOOTH#demo', sk: 'STAFF#olga', entity: 'STAFF', username: 'olga', role: 'organiser', createdHere: false },
      { pk: 'BOOTH#other', sk: 'STAFF#oto', entity: 'STAFF', username: 'oto', role: 'organiser', createdHere: false },
      { pk: 'BOOTH#demo', sk: 'PAIRING#ABCDEF', pairingCode: 'ABCDEF', name: 'Stand', ...paired },
      { pk: 'BOOTH#demo', sk: 'PAIRING#GHJKMN', pairingCode: 'GHJKMN', screenKey: 'SCREEN#demo#other', ttl: 1 },
      ...rules('shown'),
      ...rules('draft', { status: 'DRAFT', round: 1, openedRound: 0 }),
      ...votes(1, '0', 1),
      ...votes(2, '0', 203),
      ...votes(2, '3', 2),
      ...votes(2, 'f', 200),
    ],
    counts: [
      verdict('shown', {
        equal: true,
        counted: [{ optionId: 'lambda', count: 3 }],
        recounted: [{ optionId: 'lambda', count: 3 }],
      }),
    ],
  });
});
afterAll(() => stored.stop());

const person = (...groups: string[]): CognitoIdentity => {
  const claims = { sub: 's', iss: 'pool', 'cognito:username': 'p', ...(groups[0] && { 'cognito:groups': groups }) };
  const { identity } = signedInCaller(claims, '127.0.0.1');
  if (identity === null) throw new TypeError('Somebody signed in has an identity.');
  return identity;
};
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
    for (const identity of [person('other:organiser'), person('demo:barista'), person()]) {
      expect(await ask(query, identity)).toEqual({ data: { polls: [{ pollId: 'shown' }], poll: null } });
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
          { pollId: 'draft', status: 'DRAFT' },
          { pollId: 'shown', status: 'OPEN' },
        ],
        poll: { title: { en: 'draft' } },
      },
    });
  });

  it('sees the staff of this booth, and the screens that are paired', async () => {
    expect(await ask(`{ ${STAFF_READS[0][1]} ${STAFF_READS[1][1]} }`)).toEqual({
      data: {
        staff: [
          { username: 'bea', role: 'barista' },
          { username: 'olga', role: 'organiser' },
        ],
        screens: [{ pairingCode: 'ABCDEF', name: 'Stand', pairedAt: '2026-11-22T09:00:00.000Z' }],
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

  it.each(['draft', 'nowhere', 'a#b'])('hears of no recount of %s', async (pollId) => {
    expect(await ask(RECOUNT, organiser, { pollId })).toEqual({ data: { recount: null } });
  });
});

describe('votes', () => {
  type Page = { items: { votedAt: string; options: string[]; round: number; visitor: string }[]; next: string | null };
  const VOTES = `query Q($pollId: ID = "shown", $round: Int, $after: String) {
    votes(boothId: "demo", pollId: $pollId, round: $round, after: $after) {
      items { votedAt options round visitor } next } }`;
  const page = async (variables: Record<string, unknown>): Promise<Page> => {
    const { data, errors } = await ask(VOTES, organiser, variables);
    expect(errors).toBeUndefined();
    return data?.votes as Page;
  };
  const walk = async (variables: Record<string, unknown>): Promise<Page[]> => {
    const pages = [await page(variables)];
    for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) pages.push(await page({ after: next }));
    return pages;
  };

  it('come lane by lane, in the order of time within each, at most 200 at once', async () => {
    const pages = await walk({});
    const items = pages.flatMap((one) => one.items);
    const expected = [
      ...Array.from({ length: 203 }, (_, n) => `hash-0-${n}`),
      'hash-3-0',
      'hash-3-1',
      ...Array.from({ length: 200 }, (_, n) => `hash-f-${n}`),
    ];
    expect(items.map(({ visitor }) => visitor)).toEqual(expected);
    expect(Math.max(...pages.map((one) => one.items.length))).toBe(200);
    expect(items[0]).toEqual({
      votedAt: '2026-11-22T09:00:00.000Z',
      options: ['lambda'],
      round: 2,
      visitor: 'hash-0-0',
    });
  });

  it('of an older round are there by its number, and the cursor keeps to it', async () => {
    const pages = await walk({ round: 1 });
    expect(pages.flatMap((one) => one.items)).toMatchObject([{ round: 1, visitor: 'hash-0-0' }]);
    expect(pages).toHaveLength(16);
  });

  it.each([{ pollId: 'draft' }, { pollId: 'nowhere' }, { pollId: 'shown#2' }])(
    'of $pollId are none',
    async (wanted) => {
      expect(await page(wanted)).toEqual({ items: [], next: null });
    },
  );

  it.each(['x', '2.g.', '2.0', '2.00.', '-1.0.', '2.0.\n', '#.0.'])('refuses the cursor %j', async (after) => {
    const { errors } = await ask(VOTES, organiser, { after });
    expect(errors).toMatchObject([{ errorType: 'InvalidRequest' }]);
  });

  it.each([
    '2.0.broken',
    `2.0.${'x'.repeat(3000)}`,
    `2.0.${Buffer.from('{"pk":{"S":"BOOTH#other"},"sk":{"S":"STAFF#"}}').toString('base64url')}`,
  ])('shows nothing else for the made-up cursor %s', async (after) => {
    const { data, errors } = await ask(VOTES, organiser, { after });
    expect(data?.votes ?? null).toBeNull();
    expect(errors).toHaveLength(1);
    expect(JSON.stringify(errors)).not.toMatch(/arn:|Transactions|oto/);
  });
});

describe('the store', () => {
  const STORE = `query Q($boothId: ID!) { store(boothId: $boothId) { boothId open queueLength queueLimit version
    menu { drinkId name { en ja } icon soldOut modifiers { modifierId name { en ja } choices {
      choiceId name { en ja } soldOut } } } } }`;
  const store = (boothId: string) => stored.api.execute(STORE, { boothId }, 'API_KEY');

  it('is there for all', async () => {
    const facts = { boothId: 'demo', open: true, queueLength: 0, queueLimit: 7, version: 4 };
    const answer = await store('demo');
    expect(answer.errors).toBeUndefined();
    expect(answer).toMatchObject({ data: { store: { ...facts, menu: MENU } } });
  });

  it('is closed and empty until somebody sets it up; and only a booth has one', async () => {
    expect(await store('bare')).toEqual({
      data: { store: { boothId: 'bare', open: false, queueLength: 0, queueLimit: 20, version: 0, menu: [] } },
    });
    for (const boothId of ['nowhere', 'demo#x']) expect(await store(boothId)).toEqual({ data: { store: null } });
  });

  it.each(['demo:organiser', 'demo:barista'])('shows its settings to %s', async (group) => {
    const { data } = await ask('{ storeSettings(boothId: "demo") }', person(group));
    expect(JSON.parse(String(data?.storeSettings))).toEqual({
      drinksPerCode: 5,
      codePeriodSeconds: 60,
      queueLimit: 7,
      ordersPerVisitor: 2,
      orderTimeoutSeconds: 100,
      makeTimeoutSeconds: 200,
    });
  });

  it('has settings before anybody changed them', async () => {
    const { data } = await ask('{ storeSettings(boothId: "bare") }', person('bare:barista'));
    expect(JSON.parse(String(data?.storeSettings))).toEqual({
      drinksPerCode: 10,
      codePeriodSeconds: 300,
      queueLimit: 20,
      ordersPerVisitor: 1,
      orderTimeoutSeconds: 300,
      makeTimeoutSeconds: 900,
    });
  });

  it('is published with every field', async () => {
    const payload = { boothId: 'demo', open: true, menu: MENU, queueLength: 0, queueLimit: 7, version: 5 };
    const publish = `mutation M($payload: AWSJSON!) { publishStore(payload: $payload) { boothId open queueLength queueLimit
      version menu { drinkId name { en ja } icon soldOut modifiers { modifierId name { en ja } choices {
      choiceId name { en ja } soldOut } } } } }`;
    const answer = await stored.api.execute(publish, { payload: JSON.stringify(payload) }, 'AWS_IAM');
    expect(answer.errors).toBeUndefined();
    expect(answer).toMatchObject({ data: { publishStore: payload } });
  });
});

it('needs nobody to look at the log', () => expect(stored.errors).toStrictEqual([]));
