import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bar, openBar, until } from './testing/coffee.ts';
import { type Answer, startWorkflows } from './testing/run-workflows.ts';

let booth: Awaited<ReturnType<typeof startWorkflows>>;
beforeAll(async () => {
  booth = await startWorkflows();
}, 60_000);
afterAll(() => booth.stop());

const outcomes = (answers: readonly Answer[]) => {
  const counts: Record<string, number> = {};
  for (const { error, statusCode } of answers) {
    const outcome = error ?? String(statusCode);
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
};
const open = ['STARTED', 'QUEUED', 'MAKING'];

/** Whatever raced: the bar's figures, the visitors' lists and the journeys say what the orders say. */
async function expectExact(bar: Bar) {
  const orders = await bar.orders();
  const live = orders.filter(({ status }) => open.includes(status));
  const { queueLength, lastNumber } = (await bar.bar()) ?? { queueLength: 0, lastNumber: 0 };
  expect(queueLength).toBe(live.length);
  const numbers = orders.flatMap(({ orderNumber }) => orderNumber ?? []).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: lastNumber }, (_, i) => i + 1));
  const listed = (await bar.patrons()).flatMap(({ open: ids }) => [...(ids ?? [])]);
  expect(listed.sort()).toEqual(live.flatMap((order) => (order.visitorId ? [order.orderId] : [])).sort());
  for (const order of orders) {
    const events = await bar.events(`ORDER#${order.orderId}`);
    expect(order.journey.map((step: { event: string }) => step.event)).toEqual(events.map((e) => e.detailType));
    expect(order.version).toBe(events.length);
  }
}

/** Orders that are in the queue, by visitors of their own. */
async function queue(bar: Bar, count: number) {
  const code = await bar.issueCode(count);
  return Promise.all(
    Array.from({ length: count }, async () => {
      const visitor = await bar.visitor();
      const orderId = randomUUID();
      await visitor.start(code, orderId);
      expect(await visitor.choose(orderId)).toMatchObject({ body: { status: 'QUEUED' } });
      return { visitor, orderId };
    }),
  );
}

it('gives a code’s last three uses to three of fifty phones that ask at once', async () => {
  const bar = await openBar(booth, 'rush');
  const code = await bar.issueCode(3);
  const visitors = await Promise.all(Array.from({ length: 50 }, () => bar.visitor()));
  const answers = await Promise.all(visitors.map((visitor) => visitor.start(code)));
  expect(outcomes(answers)).toEqual({ 201: 3, CodeUsedUp: 47 });
  expect([await bar.remaining(code), (await bar.orders()).length]).toEqual([0, 3]);
  await expectExact(bar);
}, 60_000);

it('fills the queue to the last place and no further, and takes no use where there is none', async () => {
  const bar = await openBar(booth, 'full', { queueLimit: 4 });
  const code = await bar.issueCode(30);
  const visitors = await Promise.all(Array.from({ length: 16 }, () => bar.visitor()));
  const answers = await Promise.all(visitors.map((visitor) => visitor.start(code)));
  expect(outcomes(answers)).toEqual({ 201: 4, QueueFull: 12 });
  expect(await bar.remaining(code)).toBe(26);
  await expectExact(bar);
  const started = visitors.filter((_, i) => answers[i]?.statusCode === 201);
  const ids = answers.flatMap(({ body, statusCode }) => (statusCode === 201 ? [String(body.orderId)] : []));
  const ends = await Promise.all(started.map((visitor, i) => visitor.cancel(String(ids[i]))));
  expect(outcomes(ends)).toEqual({ 200: 4 });
  expect((await bar.bar())?.queueLength).toBe(0);
  await expectExact(bar);
}, 60_000);

it('takes one order of a phone that asks for several at once, and the same one once', async () => {
  const bar = await openBar(booth, 'greedy');
  const code = await bar.issueCode(10);
  const ann = await bar.visitor();
  const several = await Promise.all(Array.from({ length: 5 }, () => ann.start(code)));
  expect(outcomes(several)).toEqual({ 201: 1, OrderLimitReached: 4 });
  const ben = await bar.visitor();
  const orderId = randomUUID();
  const same = await Promise.all(Array.from({ length: 5 }, () => ben.start(code, orderId)));
  expect(outcomes(same)).toEqual({ 201: 1, 200: 4 });
  expect(new Set(same.map(({ body }) => body.orderId))).toEqual(new Set([orderId]));
  const drinks = await Promise.all(Array.from({ length: 5 }, () => ben.choose(orderId)));
  expect(drinks.map(({ body }) => body.orderNumber)).toEqual(Array(5).fill(1));
  expect(await bar.remaining(code)).toBe(8);
  await expectExact(bar);
}, 60_000);

it('numbers orders without gaps, however many drinks are chosen at once', async () => {
  const bar = await openBar(booth, 'numbers');
  await queue(bar, 8);
  expect((await bar.bar())?.lastNumber).toBe(8);
  await expectExact(bar);
}, 60_000);

it('lets one of two baristas claim an order; the other hears which station has it', async () => {
  const bar = await openBar(booth, 'claims');
  const orders = await queue(bar, 4);
  for (const { orderId } of orders) {
    const [left, right] = ['left', 'right'].map((name) => bar.barista(name)('make-order', orderId));
    const answers = await Promise.all([left, right].map((answer) => answer as Promise<Answer>));
    const winner = answers.find(({ statusCode }) => statusCode === 200);
    const loser = answers.find(({ error }) => error === 'ClaimedByOther');
    expect(winner?.body.station).toBe((await bar.order(orderId))?.station);
    expect(loser?.body.details).toEqual({ station: winner?.body.station });
  }
  await expectExact(bar);
}, 60_000);

it('lets either the visitor cancel or the barista finish, and tells the other what is true', async () => {
  const bar = await openBar(booth, 'change-of-mind');
  for (const { visitor, orderId } of await queue(bar, 4)) {
    const barista = bar.barista('left');
    await barista('make-order', orderId);
    const [cancelled, ready] = await Promise.all([visitor.cancel(orderId), barista('ready-order', orderId)]);
    const status = (await bar.order(orderId))?.status;
    expect(status).toBeOneOf(['CANCELLED', 'READY']);
    const [won, lost] = status === 'READY' ? [ready, cancelled] : [cancelled, ready];
    expect(won).toMatchObject({ statusCode: 200, body: { status } });
    expect(lost).toMatchObject({ error: 'WrongState', body: { details: { status } } });
  }
  await expectExact(bar);
}, 60_000);

it('lets a drink be ready or time out in the same second, never both', async () => {
  const bar = await openBar(booth, 'last-second', { makeTimeoutSeconds: 3 });
  const orders = await queue(bar, 6);
  const barista = bar.barista('left');
  for (const { orderId } of orders) await barista('make-order', orderId);
  await bar.relay();
  const answers = await Promise.all(
    orders.map(async ({ orderId }, i) => {
      const expiresAt = Date.parse(String((await bar.order(orderId))?.expiresAt));
      // Around the moment at which the process wakes up, some before and some after.
      const wait = expiresAt - Date.now() + (i - 2) * 30;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, wait)));
      return barista('ready-order', orderId);
    }),
  );
  await until(async () => (await bar.orders()).every(({ status }) => !open.includes(status)));
  for (const [i, { orderId }] of orders.entries()) {
    const order = await bar.order(orderId);
    if (order?.status === 'READY') expect(answers[i]?.statusCode).toBe(200);
    else {
      expect(order).toMatchObject({ status: 'TIMED_OUT', by: 'BARISTA' });
      expect(answers[i]).toMatchObject({
        error: 'WrongState',
        body: { details: { status: 'TIMED_OUT', by: 'BARISTA' } },
      });
    }
  }
  await expectExact(bar);
}, 60_000);

it('starts no order in a store that has been closed, and tells of queue and settings as they are together', async () => {
  const bar = await openBar(booth, 'closing');
  const code = await bar.issueCode(20);
  const visitors = await Promise.all(Array.from({ length: 8 }, () => bar.visitor()));
  const [closed, ...answers] = await Promise.all([
    bar.setStore({ open: false }),
    ...visitors.map((visitor) => visitor.start(code)),
  ]);
  expect(closed?.statusCode).toBe(200);
  const { 201: started = 0, StoreClosed: refused = 0 } = outcomes(answers);
  expect(started + refused).toBe(8);
  const events = await bar.events('STORE');
  const versions = events.map(({ payload }) => payload.version);
  expect(versions).toEqual([...new Set(versions)]);
  expect(events.at(-1)?.payload).toMatchObject({ open: false, queueLength: started });
  const closedAt = events.findIndex(({ payload }) => payload.open === false);
  expect(closedAt).toBe(events.length - 1);
  await expectExact(bar);
}, 60_000);
