import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, expectError, startApi, until } from './support/api.ts';
import { espresso, latte, type Order, openBar, orderFields, stepsOf } from './support/bar.ts';
import { subscribe } from './support/subscribe.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
}, 120_000);
afterAll(() => api.booth.stop(), 60_000);

describe('an order', () => {
  it('goes from the code to the cup, and everybody hears each version of it', async () => {
    const bar = await openBar(api, 'whole-way');
    const b = { b: bar.boothId };
    const orders = await subscribe(
      api,
      `subscription($b: ID!) { onOrder(boothId: $b) { ${orderFields.replace('{ event }', '{ event at }')} } }`,
      b,
    );
    const stores = await subscribe(api, 'subscription($b: ID!) { onStore(boothId: $b) { queueLength version } }', b);
    const ticket = await api.checkIn(bar.boothId);
    const orderId = randomUUID();
    expect(await bar.start(ticket, orderId)).toMatchObject({
      status: 201,
      body: { orderId, status: 'STARTED', expiresAt: expect.stringMatching(/Z$/) },
    });
    expect(await bar.choose(ticket, orderId)).toMatchObject({
      status: 200,
      body: { orderId, orderNumber: 1, status: 'QUEUED', position: 1, waitSeconds: expect.any(Number) },
    });
    for (const [verb, status] of [
      ['make', 'MAKING'],
      ['unmake', 'QUEUED'],
      ['make', 'MAKING'],
      ['ready', 'READY'],
      ['collect', 'COLLECTED'],
    ] as const) {
      expect(await bar.serve(orderId, verb)).toMatchObject({ status: 200, body: { orderId, status } });
    }

    const heard = () =>
      new Map(orders.heard.map((one) => (one as { onOrder: Order }).onOrder).map((o) => [o.version, o]));
    await until(
      async () => heard().size,
      (versions) => versions === 7,
    );
    const inTurn = [...heard().values()].sort((one, other) => one.version - other.version);
    expect(inTurn.map(({ version, status }) => [version, status])).toEqual([
      [1, 'STARTED'],
      [2, 'QUEUED'],
      [3, 'MAKING'],
      [4, 'QUEUED'],
      [5, 'MAKING'],
      [6, 'READY'],
      [7, 'COLLECTED'],
    ]);
    const last = await bar.read(orderId);
    expect(inTurn.at(-1)).toMatchObject({
      ...last,
      journey: last?.journey.map((step) => expect.objectContaining(step)),
    });
    expect(stepsOf(last)).toEqual(['Started', 'Queued', 'Making', 'Unmade', 'Making', 'Ready', 'Collected']);
    expect(last).toMatchObject({ drinkId: 'latte', modifiers: JSON.stringify(latte.modifiers), expiresAt: null });

    const lengths = () =>
      stores.heard.map((one) => (one as { onStore: { queueLength: number; version: number } }).onStore);
    await until(
      async () => new Set(lengths().map(({ version }) => version)).size,
      (versions) => versions === 2,
    );
    const rising = lengths().sort((one, other) => one.version - other.version);
    expect([rising[0]?.queueLength, rising.at(-1)?.queueLength]).toEqual([1, 0]);
    expect(await bar.queueLength()).toBe(0);
    orders.close();
    stores.close();
  });

  it('is one of exactly three where fifty phones use a code’s last three at once', async () => {
    const bar = await openBar(api, 'last-three', { drinksPerCode: 3, queueLimit: 100 });
    const { code } = await bar.code();
    const tickets = await Promise.all(Array.from({ length: 50 }, () => api.checkIn(bar.boothId)));
    const answers = await Promise.all(tickets.map((ticket) => bar.start(ticket, randomUUID(), code)));
    const late = answers.filter(({ status }) => status !== 201);
    expect(answers.length - late.length).toBe(3);
    for (const answer of late) expectError(answer, 409, 'CodeUsedUp');
    expect(await bar.queueLength()).toBe(3);
    expect(await bar.code()).toEqual({ code, remaining: 0 });
  });

  it('that can’t start costs no use and no place', async () => {
    const bar = await openBar(api, 'no-start', { queueLimit: 1 });
    const { remaining } = await bar.code();
    const ticket = await api.checkIn(bar.boothId);
    for (const code of ['AAAAAAAAAA', '', 'not a code, but a story', '#'.repeat(10)])
      expectError(await bar.start(ticket, randomUUID(), code), 410, 'CodeExpired');
    await bar.putStore({ open: false });
    expectError(await bar.start(ticket, randomUUID()), 409, 'StoreClosed');
    await bar.putStore({ open: true });
    expect(await bar.code()).toMatchObject({ remaining });
    expect(await bar.queueLength()).toBe(0);

    const { ticket: first, orderId } = await bar.newOrder();
    expectError(await bar.start(ticket, randomUUID()), 409, 'QueueFull', { waitSeconds: expect.any(Number) });
    await bar.putStore({ queueLimit: 20 });
    expectError(await bar.start(first, randomUUID()), 409, 'OrderLimitReached', { orderId });
    expect(await bar.code()).toMatchObject({ remaining: remaining - 1 });
    expect(await bar.queueLength()).toBe(1);
    await bar.cancel(first, orderId);
    expect(await bar.start(first, randomUUID())).toMatchObject({ status: 201 });
  });

  it('is nothing to another visitor', async () => {
    const bar = await openBar(api, 'others');
    const { orderId } = await bar.newOrder();
    const another = await api.checkIn(bar.boothId);
    for (const answer of [
      await bar.start(another, orderId),
      await bar.choose(another, orderId),
      await bar.cancel(another, orderId),
      await bar.choose(another, randomUUID()),
    ])
      expectError(answer, 404, 'NotFound', { what: 'order' });
    expect(await bar.read(orderId)).toMatchObject({ status: 'STARTED', version: 1 });
    expect(await bar.code()).toMatchObject({ remaining: 9 });
  });

  it('is the same however often each command comes', async () => {
    const bar = await openBar(api, 'often');
    const ticket = await api.checkIn(bar.boothId);
    const orderId = randomUUID();
    const { code } = await bar.code();
    const five = <T>(send: () => Promise<T>) => Promise.all(Array.from({ length: 5 }, send));
    const starts = await five(() => bar.start(ticket, orderId, code));
    expect(starts.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201]);
    expect(new Set(starts.map(({ body }) => body.expiresAt)).size).toBe(1);
    for (const { status, body } of await five(() => bar.choose(ticket, orderId)))
      expect({ status, ...body }).toMatchObject({ status: 'QUEUED', orderNumber: 1, position: 1 });
    // Said again by a phone that heard nothing: the present state, and no second use.
    expect(await bar.start(ticket, orderId, code)).toMatchObject({ status: 200, body: { status: 'QUEUED' } });
    for (const { status } of await five(() => bar.cancel(ticket, orderId))) expect(status).toBe(200);
    expect(stepsOf(await bar.read(orderId))).toEqual(['Started', 'Queued', 'Cancelled']);
    expect(await bar.code()).toMatchObject({ remaining: 9 });
    expect(await bar.queueLength()).toBe(0);
  });

  it('takes only what is on the menu and not sold out, and waits for another choice', async () => {
    const bar = await openBar(api, 'menu');
    const { ticket, orderId } = await bar.newOrder();
    const choose = (drinkId: string, modifiers: object = {}) => bar.choose(ticket, orderId, { drinkId, modifiers });
    expectError(await choose('tea'), 422, 'NotOnMenu', { drinkId: 'tea' });
    const curdled = { drinkId: 'latte', modifierId: 'milk', choiceId: 'sour' };
    expectError(await choose('latte', { milk: 'sour' }), 422, 'NotOnMenu', curdled);
    expectError(await choose('mocha'), 422, 'SoldOut', { drinkId: 'mocha' });
    const oat = { drinkId: 'latte', modifierId: 'milk', choiceId: 'oat' };
    expectError(await choose('latte', { milk: 'oat' }), 422, 'SoldOut', oat);
    expectError(await choose('Latte!'), 400, 'InvalidRequest', { field: 'drinkId' });
    expect(await bar.choose(ticket, orderId, espresso)).toMatchObject({ status: 200, body: { orderNumber: 1 } });
    expectError(await choose('latte'), 409, 'WrongState', { status: 'QUEUED' });
  });

  it('that has ended takes no command more, and says how it ended', async () => {
    const bar = await openBar(api, 'ended');
    const cancelled = await bar.newOrder();
    await bar.cancel(cancelled.ticket, cancelled.orderId);
    const end = { status: 'CANCELLED', by: 'VISITOR' };
    expectError(await bar.choose(cancelled.ticket, cancelled.orderId), 409, 'WrongState', end);
    expectError(await bar.serve(cancelled.orderId, 'make'), 409, 'WrongState', end);

    const ready = await bar.newChosen();
    await bar.serve(ready.orderId, 'make');
    await bar.serve(ready.orderId, 'ready');
    expectError(await bar.cancel(ready.ticket, ready.orderId), 409, 'WrongState', { status: 'READY' });
    // READY isn't open: its visitor may order again.
    expect(await bar.start(ready.ticket, randomUUID())).toMatchObject({ status: 201 });
  });

  it('is addressed by a UUID in small letters, with a code', async () => {
    const ticket = await api.checkIn();
    for (const orderId of ['1', randomUUID().toUpperCase(), `${randomUUID()}0`]) {
      const answer = await api.command('PUT', `/booths/demo/orders/${orderId}`, { ticket, body: { code: 'A' } });
      expectError(answer, 400, 'InvalidRequest', { field: 'orderId' });
    }
    for (const body of [{}, { code: 5 }, { code: null }]) {
      const answer = await api.command('PUT', `/booths/demo/orders/${randomUUID()}`, { ticket, body });
      expect(answer).toMatchObject({ status: 400, body: { error: 'InvalidRequest' } });
    }
  });
});

describe('an order without a choice', () => {
  it('is out of time: its place is free, its use is gone, and its visitor may order again', async () => {
    const bar = await openBar(api, 'too-slow', { orderTimeoutSeconds: 3, queueLimit: 1 });
    const { ticket, orderId } = await bar.newOrder();
    const order = await until(
      () => bar.read(orderId),
      (one) => one?.status !== 'STARTED',
    );
    expect(order).toMatchObject({ status: 'TIMED_OUT', by: 'VISITOR', orderNumber: null, expiresAt: null });
    expect(stepsOf(order)).toEqual(['Started', 'TimedOut']);
    expect(await bar.queueLength()).toBe(0);
    expect(await bar.code()).toMatchObject({ remaining: 9 });
    const end = { status: 'TIMED_OUT', by: 'VISITOR' };
    expectError(await bar.choose(ticket, orderId), 409, 'WrongState', end);
    expect(await bar.start(ticket, randomUUID())).toMatchObject({ status: 201 });
  });
});
