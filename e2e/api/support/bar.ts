import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { signIn } from '../access/sign-in.ts';
import { type Api, type CommandAnswer, type CommandInit, newTicket } from './api.ts';

export interface Order {
  readonly orderId: string;
  readonly orderNumber: number | null;
  readonly status: string;
  readonly by: string | null;
  readonly reason: string | null;
  readonly drinkId: string | null;
  readonly modifiers: string | null;
  readonly station: string | null;
  readonly expiresAt: string | null;
  readonly journey: readonly { readonly event: string }[];
  readonly version: number;
}
export const orderFields =
  'boothId orderId orderNumber status by reason drinkId modifiers station expiresAt journey { event } version';

interface Drinks {
  readonly byStatus: readonly { readonly key: string; readonly count: number }[];
  readonly byDrink: readonly { readonly key: string; readonly count: number }[];
}

/** The menu of every bar here: of the oat milk nothing is left, nor of the mocha. */
const milk = {
  modifierId: 'milk',
  name: { en: 'Milk' },
  choices: [
    { choiceId: 'whole', name: { en: 'Whole' } },
    { choiceId: 'oat', name: { en: 'Oat' } },
  ],
};
const menu = [
  { drinkId: 'espresso', name: { en: 'Espresso' }, modifiers: [] },
  { drinkId: 'latte', name: { en: 'Latte' }, modifiers: [milk] },
  { drinkId: 'mocha', name: { en: 'Mocha' }, modifiers: [] },
];
export const latte = { drinkId: 'latte', modifiers: { milk: 'whole' } };
export const espresso = { drinkId: 'espresso', modifiers: {} };

type Verb = 'make' | 'unmake' | 'ready' | 'collect' | 'refuse';

/** An open bar at a booth of its own. Commands are sent again while the booth says to come back, as a phone does. */
export interface Bar {
  readonly boothId: string;
  /** The uses that the current code has left. */
  code(): Promise<{ code: string; remaining: number }>;
  start(ticket: string, orderId: string, code?: string): Promise<CommandAnswer>;
  choose(ticket: string, orderId: string, drink?: object): Promise<CommandAnswer>;
  cancel(ticket: string, orderId: string): Promise<CommandAnswer>;
  serve(orderId: string, verb: Verb, body?: object): Promise<CommandAnswer>;
  walkUp(orderId: string, drink?: object): Promise<CommandAnswer>;
  putStore(change: object): Promise<CommandAnswer>;
  /** A new visitor who has begun an order. */
  newOrder(): Promise<{ ticket: string; orderId: string }>;
  /** Likewise, and chosen a latte. */
  newChosen(): Promise<{ ticket: string; orderId: string; orderNumber: number }>;
  read(orderId: string): Promise<Order | null>;
  queueLength(): Promise<number>;
  drinks(): Promise<Drinks>;
}

export async function openBar(api: Api, boothId: string, settings: object = {}): Promise<Bar> {
  const path = (rest: string) => `/booths/${boothId}${rest}`;
  const send = async (method: string, rest: string, init: CommandInit): Promise<CommandAnswer> => {
    for (;;) {
      const answer = await api.command(method, path(rest), init);
      if (answer.status !== 429 && answer.status !== 503) return answer;
      await new Promise((resolve) => setTimeout(resolve, 100 + 400 * Math.random()));
    }
  };
  const succeed = async (answer: Promise<CommandAnswer>) => {
    const { status, text, body } = await answer;
    expect({ status, text }).toMatchObject({ status: expect.closeTo(202, -1) });
    return body;
  };
  const ask = async (query: string, variables: object = {}) => {
    const { data, errors } = await api.graphql(query, { boothId, ...variables });
    expect(errors).toBeUndefined();
    return data ?? {};
  };

  const founder = (await signIn(api, 'organiser', api.booth.staffPassword)).idToken;
  const screenSettings = { view: 'COFFEE', languages: ['en'] };
  const definition = { name: { en: boothId }, entry: 'OPEN', screen: screenSettings };
  await succeed(send('PUT', '', { authorization: founder, body: definition }));
  const authorization = (await signIn(api, 'organiser', api.booth.staffPassword)).idToken;
  const putStore = (body: object) => send('PUT', '/store', { authorization, body });
  await succeed(putStore({ menu, open: true, ...settings }));
  await succeed(putStore({ soldOut: ['oat', 'mocha'] }));
  const screen = newTicket();
  const { pairingCode } = await succeed(send('POST', '/screens', { ticket: screen, body: {} }));
  await succeed(send('PUT', `/screens/${pairingCode}`, { authorization, body: { name: 'TV' } }));

  const bar: Bar = {
    boothId,
    code: async () => {
      const body = await succeed(send('POST', '/code', { ticket: screen, body: {} }));
      return { code: String(body.code), remaining: Number(body.remaining) };
    },
    start: async (ticket, orderId, code) =>
      send('PUT', `/orders/${orderId}`, { ticket, body: { code: code ?? (await bar.code()).code } }),
    choose: (ticket, orderId, body = latte) => send('PUT', `/orders/${orderId}/drink`, { ticket, body }),
    cancel: (ticket, orderId) => send('POST', `/orders/${orderId}/cancel`, { ticket, body: {} }),
    serve: (orderId, verb, body = { station: 'Left' }) =>
      send('POST', `/orders/${orderId}/${verb}`, { authorization, body }),
    walkUp: (orderId, body = espresso) => send('POST', `/walk-ups/${orderId}`, { authorization, body }),
    putStore,
    newOrder: async () => {
      const ticket = await api.checkIn(boothId);
      const orderId = randomUUID();
      await succeed(bar.start(ticket, orderId));
      return { ticket, orderId };
    },
    newChosen: async () => {
      const order = await bar.newOrder();
      const { orderNumber } = await succeed(bar.choose(order.ticket, order.orderId));
      return { ...order, orderNumber: Number(orderNumber) };
    },
    read: async (orderId) => {
      const query = `query($boothId: ID!, $orderId: ID!) { order(boothId: $boothId, orderId: $orderId) { ${orderFields} } }`;
      return (await ask(query, { orderId })).order as Order | null;
    },
    queueLength: async () => {
      const { store } = await ask('query($boothId: ID!) { store(boothId: $boothId) { queueLength } }');
      return (store as { queueLength: number }).queueLength;
    },
    drinks: async () => {
      const query =
        'query($boothId: ID!) { drinks(boothId: $boothId) { byStatus { key count } byDrink { key count } } }';
      return (await ask(query)).drinks as Drinks;
    },
  };
  return bar;
}

/** What somebody sees who asks for the order's steps, without the `Order.`. */
export const stepsOf = (order: Order | null): readonly string[] =>
  (order?.journey ?? []).map(({ event }) => event.replace('Order.', ''));
