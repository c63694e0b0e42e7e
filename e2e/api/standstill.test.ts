import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from './access/sign-in.ts';
import { type Api, newTicket, startApi, until } from './support/api.ts';

/** To choose a drink; the machine then stands still for longer. */
const timeoutSeconds = 8;
const standstillMs = 11_000;

interface Order {
  readonly status: string;
  readonly by: string | null;
  readonly expiresAt: string | null;
  readonly version: number;
  readonly journey: readonly { readonly event: string }[];
}

let api: Api;
let screen: string;
beforeAll(async () => {
  api = await startApi();
  const { idToken } = await signIn(api, 'organiser', api.booth.staffPassword);
  const orderTimeoutSeconds = timeoutSeconds;
  await api.command('PUT', '/booths/demo/store', { authorization: idToken, body: { open: true, orderTimeoutSeconds } });
  screen = newTicket();
  const { body } = await api.command('POST', '/booths/demo/screens', { ticket: screen, body: {} });
  await api.command('PUT', `/booths/demo/screens/${body.pairingCode}`, {
    authorization: idToken,
    body: { name: 'TV' },
  });
}, 120_000);
afterAll(() => api.booth.stop(), 60_000);

/** A new visitor's order, which waits for its drink. */
async function startOrder() {
  const ticket = await api.checkIn();
  const orderId = randomUUID();
  const { code } = (await api.command('POST', '/booths/demo/code', { ticket: screen, body: {} })).body;
  const started = await api.command('PUT', `/booths/demo/orders/${orderId}`, { ticket, body: { code } });
  expect({ status: started.status, ...started.body }).toMatchObject({ status: 'STARTED', orderId });
  const read = async (): Promise<Order> => {
    const query =
      'query($orderId: ID!) { order(boothId: "demo", orderId: $orderId) { status by expiresAt version journey { event } } }';
    const { data } = await api.graphql(query, { orderId });
    return data?.order as Order;
  };
  const choose = () =>
    api.command('PUT', `/booths/demo/orders/${orderId}/drink`, {
      ticket,
      body: { drinkId: 'espresso', modifiers: { shots: 'single' } },
    });
  return { expiresAt: Date.parse(String(started.body.expiresAt)), read, choose };
}

/** The order has its time back, all of it, and with it room to choose. */
async function expectTimeBack({ expiresAt, read, choose }: Awaited<ReturnType<typeof startOrder>>) {
  const order = await until(read, ({ version }) => version > 1);
  expect(order).toMatchObject({ status: 'STARTED', version: 2 });
  expect(order.journey.map(({ event }) => event)).toEqual(['Order.Started', 'Order.Postponed']);
  expect(Date.parse(String(order.expiresAt)) - expiresAt).toBeGreaterThan(standstillMs - 1_000);
  expect((await choose()).body).toMatchObject({ status: 'QUEUED' });
}

describe('an order that waits', () => {
  it('has its time back after a sleep of the machine', async () => {
    const order = await startOrder();
    const { pid } = JSON.parse(readFileSync(join(api.booth.data, 'running.json'), 'utf8')) as { pid: number };
    process.kill(pid, 'SIGSTOP');
    await pass(standstillMs);
    process.kill(pid, 'SIGCONT');
    await expectTimeBack(order);
  }, 120_000);

  it('has its time back after a kill -9', async () => {
    const order = await startOrder();
    // A moment, so that its process waits and the time has been noted.
    await pass(1_500);
    await api.booth.kill();
    await pass(standstillMs);
    await api.booth.restart();
    await expectTimeBack(order);
  }, 120_000);

  it('is out of time where nobody chooses, also after a restart', async () => {
    const order = await startOrder();
    await pass(1_500);
    await api.booth.kill();
    await api.booth.restart();
    const ended = await until(order.read, ({ status }) => status !== 'STARTED');
    expect(ended).toMatchObject({ status: 'TIMED_OUT', by: 'VISITOR' });
    expect(ended.journey.at(-1)).toEqual({ event: 'Order.TimedOut' });
  }, 120_000);
});
