import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { person } from '../../infra/local/appsync/testing/person.ts';
import { type StoredApi, startStoredApi } from '../../infra/local/appsync/testing/stored-api.ts';

const NOW = '2026-11-22T10:00:00.000Z';
const ago = (seconds: number) => new Date(Date.parse(NOW) - seconds * 1000).toISOString();
const FIELDS = `boothId orderId orderNumber status by reason drinkId modifiers station startedAt queuedAt makingAt readyAt
  endedAt expiresAt journey { at event } version`;

const secrets = { visitorId: 'a-visitor', waitToken: 'a-token', waitingFor: 'MAKING', ttl: 9, mark: '🦊' };

function order(orderId: string, orderNumber: number, status: string, fields: object = {}) {
  return {
    pk: 'ORDERS#demo',
    sk: orderId,
    entity: 'ORDER',
    boothId: 'demo',
    orderId,
    orderNumber,
    status,
    drinkId: 'latte',
    modifiers: '{"milk":"oat"}',
    startedAt: ago(700),
    queuedAt: ago(650),
    journey: [
      { at: ago(700), event: 'Order.Started' },
      { at: ago(650), event: 'Order.Queued' },
    ],
    version: 2,
    ...secrets,
    at: `OPEN ${ago(700)}`,
    ...fields,
  };
}

const ready = (seconds: number) => ({ readyAt: ago(seconds), at: ago(seconds) });
const latte = order('queued', 100, 'QUEUED');
const started = {
  pk: 'ORDERS#demo',
  sk: 'started',
  entity: 'ORDER',
  boothId: 'demo',
  orderId: 'started',
  status: 'STARTED',
  startedAt: ago(5),
  expiresAt: ago(-295),
  journey: [{ at: ago(5), event: 'Order.Started' }],
  version: 1,
  ...secrets,
  at: `OPEN ${ago(5)}`,
};
const { at: _at, ...ended } = order('ended', 98, 'COLLECTED');
const booth = (boothId: string) => ({ pk: `BOOTH#${boothId}`, sk: 'BOOTH', entity: 'BOOTH', boothId, version: 1 });
const bar = { entity: 'BAR', queueLength: 3, lastNumber: 12, waits: [], version: 40 };
let stored: StoredApi;

beforeAll(async () => {
  stored = await startStoredApi({
    now: NOW,
    transactions: [
      latte,
      order('making', 9, 'MAKING', { station: 'left' }),
      order('ready', 101, 'READY', ready(599)),
      order('forgotten', 97, 'READY', ready(600)),
      started,
      ended,
      ...Array.from({ length: 300 }, (_, n) => order(`old-${n}`, n + 1000, 'READY', ready(90_000 + n))),
      booth('demo'),
      booth('bare'),
      booth('served'),
      { pk: 'BOOTH#demo', sk: 'BAR', boothId: 'demo', ...bar },
      {
        pk: 'BOOTH#demo',
        sk: 'STORE',
        entity: 'STORE',
        boothId: 'demo',
        open: true,
        menu: '[]',
        queueLimit: 7,
        version: 4,
      },
      { pk: 'BOOTH#bare', sk: 'BAR', boothId: 'bare', ...bar },
    ],
    counts: [
      {
        pk: 'DRINKS#served',
        sk: 'FIGURES',
        entity: 'FIGURES',
        byStatus: { QUEUED: 2, READY: 1, STARTED: -1 },
        byDrink: { latte: 2, espresso: 1, tea: -1 },
        byModifier: { 'milk#oat': 2 },
        byHour: { '2026-11-22T10': 1, '2026-11-22T09': 2 },
        waits: { latte: [{ orderId: 'b', at: ago(1), millis: 60_000 }] },
        version: 9,
        lastSequence: '1'.padStart(40, '0'),
      },
      {
        pk: 'DRINKS#served',
        sk: 'REPAIR',
        entity: 'REPAIR',
        byStatus: { QUEUED: 1 },
        byDrink: {},
        byModifier: {},
        byHour: {},
        waits: { latte: [{ orderId: 'a', at: ago(2), millis: 121_000 }] },
        version: 2,
      },
    ],
  });
});
afterAll(() => stored.stop());

const ask = (query: string, variables: Record<string, unknown> = {}) => stored.api.execute(query, variables, 'API_KEY');

describe('an order', () => {
  const read = (boothId: string, orderId: string) =>
    ask(`query Q($b: ID!, $o: ID!) { order(boothId: $b, orderId: $o) { ${FIELDS} } }`, { b: boothId, o: orderId });

  it('is read by whoever knows its id, with its modifiers as JSON text', async () => {
    const { data, errors } = await read('demo', 'queued');
    expect(errors).toBeUndefined();
    const { pk, sk, entity, at, visitorId, waitToken, waitingFor, ttl, mark, ...shown } = latte as typeof latte & {
      at: string;
    };
    const none = {
      by: null,
      reason: null,
      station: null,
      makingAt: null,
      readyAt: null,
      endedAt: null,
      expiresAt: null,
    };
    expect(data?.order).toEqual({ ...shown, ...none });
  });

  it('has neither number nor drink before one is chosen', async () => {
    const { data } = await read('demo', 'started');
    expect(data?.order).toMatchObject({ status: 'STARTED', orderNumber: null, drinkId: null, modifiers: null });
  });

  it.each([
    ['demo', 'nobody-s'],
    ['other', 'queued'],
    ['demo#x', 'queued'],
    ['demo', 'Queued#'],
  ])('of %s named %s is none', async (boothId, orderId) => {
    expect(await read(boothId, orderId)).toEqual({ data: { order: null } });
  });
});

describe('the orders on the screen', () => {
  it('are queued, in making, or ready since less than 600 s, by number', async () => {
    const { data, errors } = await ask(`{ orders(boothId: "demo") { ${FIELDS} } }`);
    expect(errors).toBeUndefined();
    const orders = data?.orders as { orderId: string; orderNumber: number; modifiers: string }[];
    expect(orders.map(({ orderId }) => orderId)).toEqual(['making', 'queued', 'ready']);
    expect(orders.map(({ orderNumber }) => orderNumber)).toEqual([9, 100, 101]);
    expect(JSON.stringify(data)).not.toMatch(/a-visitor|a-token/);
  });

  it.each(['bare', 'nowhere', 'demo#x'])('of %s are none', async (boothId) => {
    expect(await ask('query Q($b: ID!) { orders(boothId: $b) { orderId } }', { b: boothId })).toEqual({
      data: { orders: [] },
    });
  });
});

describe('the log of orders', () => {
  const LOG = `query Q($after: String) { orderLog(boothId: "demo", after: $after) { items { ${FIELDS} } next } }`;
  const log = (after: string | null, group = 'demo:organiser') =>
    stored.api.execute(LOG, { after }, 'AMAZON_COGNITO_USER_POOLS', person(group));

  it('has every order there ever was, at most 200 at once', async () => {
    type Page = { items: { orderId: string }[]; next: string | null };
    const pages: Page[] = [];
    for (let after: string | null = null; pages.length === 0 || after; after = pages.at(-1)?.next ?? null) {
      const { data, errors } = await log(after);
      expect(errors).toBeUndefined();
      pages.push(data?.orderLog as Page);
    }
    expect(pages.map(({ items }) => items.length)).toEqual([200, 106]);
    expect(new Set(pages.flatMap(({ items }) => items.map(({ orderId }) => orderId))).size).toBe(306);
    expect(JSON.stringify(pages)).not.toMatch(/a-visitor|a-token/);
  });

  it.each(['demo:barista', 'other:organiser', 'admin'])('is not for %s', async (group) => {
    expect((await log(null, group)).errors).toMatchObject([{ errorType: 'Unauthorized' }]);
  });

  it.each(['a b', '\n'])('refuses the cursor %j', async (after) => {
    expect((await log(after)).errors).toMatchObject([{ errorType: 'InvalidRequest' }]);
  });
});

describe('the figures', () => {
  const DRINKS = `query Q($b: ID!) { drinks(boothId: $b) { boothId byStatus { key count } byDrink { key count }
    byHour { key count } byModifier { key count } waits { drinkId seconds } version asOf } }`;
  const drinks = (b: string) => ask(DRINKS, { b });
  const none = { STARTED: 0, QUEUED: 0, MAKING: 0, READY: 0, COLLECTED: 0, CANCELLED: 0, TIMED_OUT: 0 };
  const figures = (counts: object) => Object.entries(counts).map(([key, count]) => ({ key, count }));

  it('are those of the row and of what was given back to it', async () => {
    expect(await drinks('served')).toEqual({
      data: {
        drinks: {
          boothId: 'served',
          byStatus: figures({ ...none, QUEUED: 3, READY: 1 }),
          byDrink: [
            { key: 'espresso', count: 1 },
            { key: 'latte', count: 2 },
          ],
          byHour: figures({ '2026-11-22T09': 2, '2026-11-22T10': 1 }),
          byModifier: figures({ 'milk#oat': 2 }),
          waits: [{ drinkId: 'latte', seconds: 91 }],
          version: 11,
          asOf: NOW,
        },
      },
    });
  });

  it('are zeros before the first order; and only a booth has them', async () => {
    expect(await drinks('bare')).toEqual({
      data: {
        drinks: {
          boothId: 'bare',
          byStatus: figures(none),
          byDrink: [],
          byHour: [],
          byModifier: [],
          waits: [],
          version: 0,
          asOf: NOW,
        },
      },
    });
    for (const boothId of ['nowhere', 'demo#x']) expect(await drinks(boothId)).toEqual({ data: { drinks: null } });
  });
});

describe('the store', () => {
  const store = (b: string) =>
    ask('query Q($b: ID!) { store(boothId: $b) { boothId open queueLength queueLimit version } }', { b });

  it('shows its queue, and a version that rises with either', async () => {
    expect(await store('demo')).toEqual({
      data: { store: { boothId: 'demo', open: true, queueLength: 3, queueLimit: 7, version: 44 } },
    });
  });

  it('has a queue of its own even when nobody has set it up', async () => {
    expect(await store('bare')).toEqual({
      data: { store: { boothId: 'bare', open: false, queueLength: 3, queueLimit: 20, version: 40 } },
    });
  });
});

describe('an announced order', () => {
  const PUBLISH = `mutation M($payload: AWSJSON!) { publishOrder(payload: $payload) { ${FIELDS} } }`;

  it.each([
    ['as text', '{"milk":"oat"}'],
    ['as a map', { milk: 'oat' }],
  ])('keeps what nobody may see, and has its modifiers (%s) as JSON text', async (_, modifiers) => {
    const payload = JSON.stringify({ ...latte, modifiers });
    const { data, errors } = await stored.api.execute(PUBLISH, { payload }, 'AWS_IAM');
    expect(errors).toBeUndefined();
    expect(data?.publishOrder).toMatchObject({ orderId: 'queued', modifiers: '{"milk":"oat"}', version: 2 });
  });
});

it('needs nobody to look at the log', () => expect(stored.errors).toStrictEqual([]));
