import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { person } from './testing/person.ts';
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

beforeAll(async () => {
  const booth = { entity: 'BOOTH', name: { en: 'B' }, entry: 'OPEN', screen: { view: 'POLL', languages: ['en'] } };
  stored = await startStoredApi({
    now: NOW,
    transactions: [
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
    ],
    counts: [],
  });
});
afterAll(() => stored.stop());

const ask = (query: string, group: string) => stored.api.execute(query, {}, 'AMAZON_COGNITO_USER_POOLS', person(group));

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
    const { data } = await ask('{ storeSettings(boothId: "demo") }', group);
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
    const { data } = await ask('{ storeSettings(boothId: "bare") }', 'bare:barista');
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
