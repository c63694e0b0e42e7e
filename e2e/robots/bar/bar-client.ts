import * as v from 'valibot';
import type { BoothAddresses } from '../booth-client.ts';
import { request } from '../request.ts';
import { Drinks, drinkFields, Order, orderFields } from './orders.ts';
import type { StaffToken } from './sign-in.ts';

const Id = v.string();
const Store = v.object({
  open: v.boolean(),
  queueLength: v.number(),
  menu: v.array(
    v.object({
      drinkId: Id,
      soldOut: v.boolean(),
      modifiers: v.array(
        v.object({ modifierId: Id, choices: v.array(v.object({ choiceId: Id, soldOut: v.boolean() })) }),
      ),
    }),
  ),
});
const Settings = v.object({
  drinksPerCode: v.number(),
  codePeriodSeconds: v.number(),
  orderTimeoutSeconds: v.number(),
  makeTimeoutSeconds: v.number(),
});
const Coded = v.object({ code: v.string(), remaining: v.number() });
const Started = v.object({ orderId: Id, status: v.string() });
const Chosen = v.object({ orderNumber: v.number(), status: v.string() });
const Served = v.object({ orderId: Id, status: v.string() });
const Data = v.object({ data: v.record(v.string(), v.unknown()) });
const LogPage = v.object({ items: v.array(Order), next: v.nullish(v.string()) });

export type Store = v.InferOutput<typeof Store>;
export type Settings = v.InferOutput<typeof Settings>;
export type ServeVerb = 'make' | 'unmake' | 'ready' | 'collect';

/** What a customer orders. */
export interface ChosenDrink {
  readonly drinkId: string;
  readonly modifiers: Readonly<Record<string, string>>;
}

/** The bar's commands and queries. All throw Refused for an answer that isn't 2xx, else what `fetch` throws. */
export type BarClient = ReturnType<typeof createBarClient>;

export function createBarClient(addresses: BoothAddresses, boothId: string, staffToken: StaffToken) {
  const send = async (method: string, path: string, authorization: string, body?: object) =>
    request(`${addresses.commandsUrl}/booths/${boothId}/${path}`, {
      method,
      headers: { authorization, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
  const asVisitor = (method: string, path: string, ticket: string, body: object) =>
    send(method, path, `Bearer ${ticket}`, body);
  const asStaff = async (method: string, path: string, body?: object) => send(method, path, await staffToken(), body);
  const query = async (text: string, variables: object = {}): Promise<Record<string, unknown>> => {
    const answer = await request(addresses.graphqlUrl, {
      method: 'POST',
      headers: { authorization: await staffToken(), 'content-type': 'application/json' },
      body: JSON.stringify({ query: text, variables: { boothId, ...variables } }),
    });
    return v.parse(Data, answer).data;
  };
  const read = async (field: string, selection: string) =>
    (await query(`query($boothId: ID!) { ${field}(boothId: $boothId) ${selection} }`))[field];

  return {
    // Customers, and the screen that shows them the code.
    checkIn: async (ticket: string, code: string) => void (await asVisitor('POST', 'visits', ticket, { code })),
    code: async (screen: string) => v.parse(Coded, await asVisitor('POST', 'code', screen, {})),
    start: async (ticket: string, orderId: string, code: string) =>
      v.parse(Started, await asVisitor('PUT', `orders/${orderId}`, ticket, { code })),
    choose: async (ticket: string, orderId: string, { drinkId, modifiers }: ChosenDrink) =>
      v.parse(Chosen, await asVisitor('PUT', `orders/${orderId}/drink`, ticket, { drinkId, modifiers })),
    cancel: async (ticket: string, orderId: string) =>
      v.parse(Served, await asVisitor('POST', `orders/${orderId}/cancel`, ticket, {})),

    // Baristas.
    orders: async () => v.parse(v.array(Order), await read('orders', `{ ${orderFields} }`)),
    serve: async (orderId: string, verb: ServeVerb, station: string, takeOver: boolean) =>
      v.parse(Served, await asStaff('POST', `orders/${orderId}/${verb}`, { station, takeOver })),
    refuse: async (orderId: string, reason: string) =>
      v.parse(Served, await asStaff('POST', `orders/${orderId}/refuse`, { reason })),

    // The organiser.
    store: async () =>
      v.parse(
        v.nullable(Store),
        await read(
          'store',
          '{ open queueLength menu { drinkId soldOut modifiers { modifierId choices { choiceId soldOut } } } }',
        ),
      ),
    settings: async () => v.parse(v.pipe(v.string(), v.parseJson(), Settings), await read('storeSettings', '')),
    putStore: async (change: Partial<Settings>) => void (await asStaff('PUT', 'store', change)),
    pairScreen: async (screen: string) => {
      const { pairingCode } = v.parse(
        v.object({ pairingCode: v.string() }),
        await asVisitor('POST', 'screens', screen, {}),
      );
      await asStaff('PUT', `screens/${pairingCode}`, { name: 'Robots' });
      return pairingCode;
    },
    unpairScreen: async (pairingCode: string) => void (await asStaff('DELETE', `screens/${pairingCode}`)),
    drinks: async () => v.parse(Drinks, await read('drinks', `{ ${drinkFields} }`)),
    /** Every order that the booth has had. */
    orderLog: async () => {
      const all: Order[] = [];
      let after: string | null = null;
      do {
        const text = `query($boothId: ID!, $after: String) {
          orderLog(boothId: $boothId, after: $after) { items { ${orderFields} } next } }`;
        const page: v.InferOutput<typeof LogPage> = v.parse(LogPage, (await query(text, { after })).orderLog);
        all.push(...page.items);
        after = page.next ?? null;
      } while (after !== null);
      return all;
    },
  };
}
