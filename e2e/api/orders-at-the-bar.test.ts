import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, expectError, startApi, until } from './support/api.ts';
import { espresso, latte, openBar, stepsOf } from './support/bar.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
}, 120_000);
afterAll(() => api.booth.stop(), 60_000);

const at = (station: string) => ({ station });
const takingOver = (station: string) => ({ station, takeOver: true });

describe('baristas side by side', () => {
  it('claim an order once, and another takes it over only on purpose', async () => {
    const bar = await openBar(api, 'claims');
    const { orderId } = await bar.newChosen();
    const stations = ['Left', 'Middle', 'Right'];
    const claims = await Promise.all(stations.map((station) => bar.serve(orderId, 'make', at(station))));
    expect(claims.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const { station } = (await bar.read(orderId)) ?? {};
    for (const [index, claim] of claims.entries()) {
      if (claim.status === 200)
        expect(claim.body).toMatchObject({ orderId, status: 'MAKING', station: stations[index] });
      else expectError(claim, 409, 'ClaimedByOther', { station });
    }
    for (const verb of ['make', 'unmake', 'ready'] as const)
      expectError(await bar.serve(orderId, verb, at('Window')), 409, 'ClaimedByOther', { station });

    expect(await bar.serve(orderId, 'make', takingOver('Window'))).toMatchObject({ body: { station: 'Window' } });
    expect(await bar.serve(orderId, 'make', at('Window'))).toMatchObject({ status: 200 });
    expectError(await bar.serve(orderId, 'ready', at(String(station))), 409, 'ClaimedByOther', { station: 'Window' });
    expect(await bar.serve(orderId, 'ready', at('Window'))).toMatchObject({ status: 200 });
    expect(await bar.serve(orderId, 'ready', at('Window'))).toMatchObject({ status: 200 });
    // Anybody may hand it out.
    expect(await bar.serve(orderId, 'collect', at('Left'))).toMatchObject({ status: 200 });
    expect(await bar.serve(orderId, 'collect', at('Right'))).toMatchObject({ body: { status: 'COLLECTED' } });
    expect(stepsOf(await bar.read(orderId))).toEqual(['Started', 'Queued', 'Making', 'Making', 'Ready', 'Collected']);
  });

  it('can’t skip a step, nor serve what isn’t there', async () => {
    const bar = await openBar(api, 'steps');
    const { ticket, orderId } = await bar.newOrder();
    const expectOnly = async (status: string, refused: readonly ('make' | 'unmake' | 'ready' | 'collect')[]) => {
      for (const verb of refused) expectError(await bar.serve(orderId, verb), 409, 'WrongState', { status });
    };
    await expectOnly('STARTED', ['make', 'unmake', 'ready', 'collect']);
    await bar.choose(ticket, orderId);
    await expectOnly('QUEUED', ['ready', 'collect']);
    await bar.serve(orderId, 'make');
    await expectOnly('MAKING', ['collect']);
    await bar.serve(orderId, 'ready');
    await expectOnly('READY', ['make', 'unmake']);
    expectError(await bar.serve(orderId, 'refuse', { reason: 'Spilt' }), 409, 'WrongState', { status: 'READY' });
    for (const verb of ['make', 'unmake', 'ready', 'collect'] as const)
      expectError(await bar.serve(randomUUID(), verb), 404, 'NotFound', { what: 'order' });
  });

  it('refuse an order with a reason that the customer reads', async () => {
    const bar = await openBar(api, 'reasons');
    const { ticket, orderId } = await bar.newChosen();
    for (const body of [{}, { reason: '' }, { reason: '   ' }, { reason: 5 }])
      expect(await bar.serve(orderId, 'refuse', body)).toMatchObject({
        status: 400,
        body: { error: 'InvalidRequest' },
      });
    const reason = 'No oat milk left – オーツミルクが切れました';
    for (const _twice of [1, 2])
      expect(await bar.serve(orderId, 'refuse', { reason })).toMatchObject({ body: { orderId, status: 'CANCELLED' } });
    expect(await bar.read(orderId)).toMatchObject({ status: 'CANCELLED', by: 'BARISTA', reason });
    const end = { status: 'CANCELLED', by: 'BARISTA' };
    expectError(await bar.cancel(ticket, orderId), 409, 'WrongState', end);
    expectError(await bar.serve(orderId, 'ready'), 409, 'WrongState', end);
    expect(await bar.queueLength()).toBe(0);
  });

  it('take orders of people without a phone', async () => {
    const bar = await openBar(api, 'walk-ups', { queueLimit: 2 });
    const { remaining } = await bar.code();
    const orderId = randomUUID();
    expectError(await bar.walkUp(orderId, { drinkId: 'mocha', modifiers: {} }), 422, 'SoldOut', { drinkId: 'mocha' });
    expectError(await bar.walkUp(orderId, { drinkId: 'tea', modifiers: {} }), 422, 'NotOnMenu', { drinkId: 'tea' });
    const taken = { orderId, orderNumber: 1, status: 'QUEUED', position: 1 };
    expect(await bar.walkUp(orderId)).toMatchObject({ status: 201, body: taken });
    expect(await bar.walkUp(orderId)).toMatchObject({ status: 200, body: taken });
    expectError(await bar.walkUp(orderId, latte), 409, 'WrongState', { status: 'QUEUED' });
    expect(await bar.walkUp(randomUUID())).toMatchObject({ status: 201, body: { orderNumber: 2, position: 2 } });
    expectError(await bar.walkUp(randomUUID()), 409, 'QueueFull', { waitSeconds: expect.any(Number) });
    expectError(await bar.cancel(await api.checkIn(bar.boothId), orderId), 404, 'NotFound', { what: 'order' });
    expect(stepsOf(await bar.read(orderId))).toEqual(['Started', 'Queued']);
    expect(await bar.code()).toMatchObject({ remaining });
    expect(await bar.queueLength()).toBe(2);
  });
});

describe('all at once', () => {
  it('twelve who choose get the numbers one to twelve, and their places', async () => {
    const bar = await openBar(api, 'numbers', { drinksPerCode: 100 });
    const begun = await Promise.all(Array.from({ length: 12 }, () => bar.newOrder()));
    const chosen = await Promise.all(begun.map(({ ticket, orderId }) => bar.choose(ticket, orderId, espresso)));
    const numbers = chosen.map(({ body }) => Number(body.orderNumber)).sort((one, other) => one - other);
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    expect(await bar.queueLength()).toBe(12);
    const last = begun.find((_order, index) => chosen[index]?.body.orderNumber === 12);
    const again = await bar.choose(last?.ticket ?? '', last?.orderId ?? '', espresso);
    expect(again.body).toMatchObject({ orderNumber: 12, position: 12 });
  });

  it('a cancelled order is cancelled and a ready one ready, whoever was quicker', async () => {
    const bar = await openBar(api, 'races');
    const race = async () => {
      const { ticket, orderId } = await bar.newChosen();
      await bar.serve(orderId, 'make');
      const [cancelled, ready] = await Promise.all([bar.cancel(ticket, orderId), bar.serve(orderId, 'ready')]);
      const order = await bar.read(orderId);
      if (cancelled.status === 200) {
        expectError(ready, 409, 'WrongState', { status: 'CANCELLED', by: 'VISITOR' });
        expect(stepsOf(order)).toEqual(['Started', 'Queued', 'Making', 'Cancelled']);
      } else {
        expectError(cancelled, 409, 'WrongState', { status: 'READY' });
        expect(ready.status).toBe(200);
        expect(stepsOf(order)).toEqual(['Started', 'Queued', 'Making', 'Ready']);
      }
    };
    await Promise.all(Array.from({ length: 4 }, race));
    expect(await bar.queueLength()).toBe(0);
  });
});

describe('an order that waits', () => {
  it('to be claimed or to be made is out of time by the bar', async () => {
    const bar = await openBar(api, 'forgotten', { makeTimeoutSeconds: 3 });
    const [queued, making] = [await bar.newChosen(), await bar.newChosen()];
    await bar.serve(making.orderId, 'make');
    for (const { orderId } of [queued, making]) {
      const order = await until(
        () => bar.read(orderId),
        (one) => one?.status === 'TIMED_OUT',
      );
      expect(order).toMatchObject({ by: 'BARISTA', expiresAt: null });
    }
    expectError(await bar.serve(making.orderId, 'ready'), 409, 'WrongState', { status: 'TIMED_OUT', by: 'BARISTA' });
    expect(await bar.queueLength()).toBe(0);
  });

  it('is there after a kill -9, in its state and by its number, and goes on', async () => {
    const bar = await openBar(api, 'power-cut');
    const [making, queued] = [await bar.newChosen(), await bar.newChosen()];
    await bar.serve(making.orderId, 'make');
    await api.booth.kill();
    await api.booth.restart();
    expect(await bar.read(making.orderId)).toMatchObject({ status: 'MAKING', orderNumber: 1, station: 'Left' });
    expect(await bar.read(queued.orderId)).toMatchObject({ status: 'QUEUED', orderNumber: 2 });
    expect(await bar.queueLength()).toBe(2);
    expect(await bar.serve(making.orderId, 'ready')).toMatchObject({ status: 200 });
    expect(await bar.cancel(queued.ticket, queued.orderId)).toMatchObject({ status: 200 });
    expect(await bar.newChosen()).toMatchObject({ orderNumber: 3 });
    expect(await bar.queueLength()).toBe(1);
    const counted = (status: string, count: number) => expect.objectContaining({ key: status, count });
    const { byStatus, byDrink } = await until(
      () => bar.drinks(),
      ({ byDrink: [first] }) => first?.count === 3,
    );
    expect(byDrink).toEqual([{ key: 'latte', count: 3 }]);
    expect(byStatus).toEqual(
      expect.arrayContaining([counted('READY', 1), counted('CANCELLED', 1), counted('QUEUED', 1)]),
    );
  }, 120_000);
});
