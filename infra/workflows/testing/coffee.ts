import { randomUUID } from 'node:crypto';
import { bearer, boothDefinition, newTicket, type startWorkflows } from './run-workflows.ts';

type Booth = Awaited<ReturnType<typeof startWorkflows>>;
export type Bar = Awaited<ReturnType<typeof openBar>>;
export type Visitor = Awaited<ReturnType<Bar['visitor']>>;

/** Asks again and again until it holds; the test's own time-out is the end of it. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

const milk = {
  modifierId: 'milk',
  name: { en: 'Milk' },
  choices: ['dairy', 'oat', 'soy'].map((choiceId) => ({ choiceId, name: { en: choiceId } })),
};
export const menu = [
  { drinkId: 'espresso', name: { en: 'Espresso' }, modifiers: [] },
  { drinkId: 'latte', name: { en: 'Latte' }, modifiers: [milk] },
  { drinkId: 'mocha', name: { en: 'Mocha' }, modifiers: [milk] },
];

/** A booth with an open bar, its visitors and its baristas, for tests. */
export async function openBar(booth: Booth, boothId: string, settings: Record<string, unknown> = {}) {
  const caller = (username: string, role: string) => ({ caller: { username, groups: `${boothId}:${role}` } });
  await booth.run('put-booth', { boothId, body: boothDefinition });
  const setStore = (body: object) => booth.run('put-store', { boothId, body, ...caller('boss', 'organiser') });
  await setStore({ open: true, menu, ...settings });

  const visitor = async (ticket = newTicket()) => {
    await booth.run('check-in', { boothId, authorization: bearer(ticket) });
    const ask = (name: string, orderId: string, body: unknown) =>
      booth.run(name, { boothId, orderId, body, authorization: bearer(ticket), caller: undefined });
    return {
      ticket,
      start: (code: unknown, orderId: string = randomUUID()) => ask('start-order', orderId, { code }),
      choose: (orderId: string, drinkId: unknown = 'latte', modifiers: unknown = { milk: 'oat' }) =>
        ask('choose-drink', orderId, { drinkId, modifiers }),
      cancel: (orderId: string) => ask('cancel-order', orderId, {}),
    };
  };
  const codeOf = async (code: string) =>
    (await booth.items('CODE')).find((item) => item.pk === `CODE#${boothId}` && item.code === code);
  const ofBooth = async (entity: string) =>
    (await booth.items(entity)).filter((item) => item.boothId === boothId || item.pk === `BOOTH#${boothId}`);

  /** The events of orders that were handed on, by their keys. */
  const handedOn = new Set<string>();
  const ofOrders = async () =>
    (await booth.items('EVENT')).filter((item) => String(item.pk).startsWith(`EVENT#${boothId}#ORDER#`));

  return {
    boothId,
    setStore,
    visitor,
    barista:
      (username: string) =>
      (name: string, orderId: string, body: unknown = {}) =>
        booth.run(name, { boothId, orderId, body, ...caller(username, 'barista') }),
    /** A code with so many uses, good for the next minutes (or until then, epoch ms). */
    issueCode: async (uses: number, until = (booth.time.heldAt ?? Date.now()) + 300_000) => {
      const code = Array.from(randomUUID().replace(/-/g, ''), (digit) => '23456789ABCDEFGH'[Number.parseInt(digit, 16)])
        .join('')
        .slice(0, 10);
      await booth.put({
        pk: { S: `CODE#${boothId}` },
        sk: { S: `CODE#${code}` },
        entity: { S: 'CODE' },
        code: { S: code },
        validUntil: { S: new Date(until).toISOString() },
        remaining: { N: String(uses) },
      });
      return code;
    },
    remaining: async (code: string) => (await codeOf(code))?.remaining as number,
    bar: async () => (await ofBooth('BAR'))[0],
    orders: () => ofBooth('ORDER'),
    order: async (orderId: string) => (await ofBooth('ORDER')).find((item) => item.orderId === orderId),
    patrons: () => ofBooth('PATRON'),
    /**
     * Does what the rules do with the events that have come since, in the order that `sort` gives them, each as often as
     * `times` says: at least once and in no order is all that EventBridge promises.
     */
    relay: async (times = 1, sort: (events: Record<string, unknown>[]) => Record<string, unknown>[] = (e) => e) => {
      const fresh = (await ofOrders()).filter(({ pk, sk }) => !handedOn.has(`${pk} ${sk}`));
      for (const { pk, sk } of fresh) handedOn.add(`${pk} ${sk}`);
      for (const { detailType, payload } of sort(fresh.flatMap((event) => Array(times).fill(event)))) {
        const rule = detailType === 'Order.Started' ? 'begin-process' : 'resume-process';
        const { error } = await booth.run(rule, { boothId, payload });
        if (error) throw new Error(`${rule}: ${error}`);
      }
    },
    /** Whether the order's process still runs, or how it ended. */
    process: async (orderId: string, suffix = '') => {
      const executionArn = `${booth.arn('process-order').replace(':stateMachine:', ':execution:')}:${orderId}${suffix}`;
      const { status, output } = await booth.call('DescribeExecution', { executionArn });
      return status === 'SUCCEEDED' ? (JSON.parse(String(output)) as { status: string }).status : status;
    },
    /** The events of one order, or of the store, in order, with their payload parsed. */
    events: async (stream: string) =>
      (await booth.items('EVENT'))
        .filter((item) => item.pk === `EVENT#${boothId}#${stream}`)
        .sort((a, b) => (a.sk < b.sk ? -1 : 1))
        .map((item) => ({ ...item, payload: JSON.parse(item.payload) })) as {
        detailType: string;
        visibility: string;
        traceId: string;
        payload: Record<string, unknown>;
      }[],
  };
}
