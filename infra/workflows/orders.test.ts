import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Bar, menu, openBar } from './testing/coffee.ts';
import { bearer, newTicket, startWorkflows } from './testing/run-workflows.ts';

let booth: Awaited<ReturnType<typeof startWorkflows>>;
let bar: Bar;
const noon = Date.parse('2026-11-22T12:00:00.000Z');
const at = (seconds: number) => new Date(noon + seconds * 1000).toISOString();
const later = (seconds: number) => {
  booth.time.heldAt = noon + seconds * 1000;
};
beforeAll(async () => {
  booth = await startWorkflows();
}, 60_000);
afterAll(() => booth.stop());
let bars = 0;
beforeEach(async () => {
  later(0);
  bars += 1;
  bar = await openBar(booth, `bar-${bars}`);
});

describe('an order', () => {
  it('takes a place and a use as it starts, a number as the drink is chosen, and gives the place back', async () => {
    const code = await bar.issueCode(3);
    const ann = await bar.visitor();
    const orderId = randomUUID();
    const started = { orderId, status: 'STARTED', expiresAt: at(300) };
    expect(await ann.start(code, orderId)).toEqual({ statusCode: 201, body: started });
    expect(await bar.bar()).toMatchObject({ queueLength: 1, lastNumber: 0, version: 1 });
    later(30);
    const queued = { orderId, orderNumber: 1, status: 'QUEUED', position: 1, waitSeconds: 120, expiresAt: at(930) };
    expect(await ann.choose(orderId)).toEqual({ statusCode: 200, body: queued });
    later(40);
    expect(await ann.cancel(orderId)).toEqual({ statusCode: 200, body: { orderId, status: 'CANCELLED' } });
    expect(await bar.bar()).toMatchObject({ queueLength: 0, lastNumber: 1, version: 3 });
    expect(await bar.remaining(code)).toBe(2);
    const [patron] = await bar.patrons();
    expect([patron?.open, patron?.ttl]).toEqual([undefined, noon / 1000 + 40 + 8 * 86_400]);

    expect((await bar.events(`ORDER#${orderId}`)).map(({ detailType, payload }) => [detailType, payload])).toEqual([
      [
        'Order.Started',
        {
          boothId: bar.boothId,
          orderId,
          status: 'STARTED',
          startedAt: at(0),
          expiresAt: at(300),
          journey: [{ at: at(0), event: 'Order.Started' }],
          version: 1,
        },
      ],
      ['Order.Queued', expect.objectContaining({ orderNumber: 1, modifiers: '{"milk":"oat"}', queuedAt: at(30) })],
      [
        'Order.Cancelled',
        {
          boothId: bar.boothId,
          orderId,
          orderNumber: 1,
          status: 'CANCELLED',
          by: 'VISITOR',
          drinkId: 'latte',
          modifiers: '{"milk":"oat"}',
          startedAt: at(0),
          queuedAt: at(30),
          endedAt: at(40),
          journey: [
            { at: at(0), event: 'Order.Started' },
            { at: at(30), event: 'Order.Queued' },
            { at: at(40), event: 'Order.Cancelled' },
          ],
          version: 3,
        },
      ],
    ]);
    const told = (await bar.events('STORE')).map(({ payload }) => [payload.queueLength, payload.version]);
    expect(told).toEqual([
      [0, 1],
      [1, 2],
      [0, 4],
    ]);
    expect((await bar.setStore({ open: true })).body).toMatchObject({ queueLength: 0, version: 4 });
  });

  it('is answered alike however often it is asked for, and takes nothing twice', async () => {
    const code = await bar.issueCode(3);
    const ann = await bar.visitor();
    const orderId = randomUUID();
    const first = await ann.start(code, orderId);
    later(10);
    expect(await ann.start('ANOTHER', orderId)).toEqual({ statusCode: 200, body: first.body });
    const queued = await ann.choose(orderId);
    later(20);
    expect(await ann.choose(orderId)).toEqual(queued);
    expect((await ann.start(code, orderId)).body).toMatchObject({ orderId, status: 'QUEUED', orderNumber: 1 });
    await ann.cancel(orderId);
    expect((await ann.cancel(orderId)).body).toEqual({ orderId, status: 'CANCELLED' });
    await bar.setStore({ open: false });
    expect(await ann.start(code, orderId)).toEqual({
      statusCode: 200,
      body: { orderId, status: 'CANCELLED', orderNumber: 1 },
    });
    expect(await bar.remaining(code)).toBe(2);
    expect((await bar.order(orderId))?.version).toBe(3);
  });

  it('has a place in the queue: how many with a lower number wait', async () => {
    const code = await bar.issueCode(4);
    const orders = await Promise.all(['a', 'b', 'c'].map(async () => ({ who: await bar.visitor(), id: randomUUID() })));
    for (const { who, id } of orders) await who.start(code, id);
    const places = [];
    for (const { who, id } of [...orders].reverse()) places.push((await who.choose(id)).body);
    expect(places.map(({ orderNumber, position }) => [orderNumber, position])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    const [last, , first] = orders;
    if (!first || !last) throw new Error('There are three.');
    await bar.barista('left')('make-order', first.id);
    expect((await last.who.choose(last.id)).body.position).toBe(3);
    later(90);
    await bar.barista('left')('ready-order', first.id);
    expect((await last.who.choose(last.id)).body).toMatchObject({ position: 2, waitSeconds: 90 });
    expect((await first.who.choose(first.id)).body).toMatchObject({ status: 'READY', position: 0 });
  });

  it('counts the last ten waits, newest first', async () => {
    const left = bar.barista('left');
    for (let n = 1; n <= 12; n++) {
      later(0);
      const orderId = randomUUID();
      await left('walk-up', orderId, { drinkId: n % 2 ? 'latte' : 'espresso' });
      await left('make-order', orderId);
      later(n * 10);
      await left('ready-order', orderId);
    }
    const waits = (await bar.bar())?.waits as { drinkId: string; seconds: number }[];
    expect(waits.map(({ seconds }) => seconds)).toEqual([120, 110, 100, 90, 80, 70, 60, 50, 40, 30]);
    expect(waits.slice(0, 2).map(({ drinkId }) => drinkId)).toEqual(['espresso', 'latte']);
  });
});

describe('an order starts only', () => {
  it('in an open store, with room, within the visitor’s limit, with a good code: said in this order', async () => {
    const ann = await bar.visitor();
    const ben = await bar.visitor();
    const [good, used] = [await bar.issueCode(9), await bar.issueCode(0)];
    const spent = await bar.issueCode(9, noon - 31_000);
    const inGrace = await bar.issueCode(9, noon - 30_000);
    const refusal = async (code: unknown, who = ann) => {
      const { error, body } = await who.start(code);
      return [error, body.details];
    };
    await bar.setStore({ open: false, queueLimit: 1 });
    expect(await refusal(used)).toEqual(['StoreClosed', undefined]);
    await bar.setStore({ open: true });
    expect(await refusal(used)).toEqual(['CodeUsedUp', undefined]);
    for (const code of [spent, '2345678923', '', '#', 'x'.repeat(64)])
      expect(await refusal(code)).toEqual(['CodeExpired', undefined]);
    const started = await ann.start(inGrace);
    expect(started.statusCode).toBe(201);
    expect(await refusal(used, ben)).toEqual(['QueueFull', { waitSeconds: 120 }]);
    expect(await refusal(used)).toEqual(['QueueFull', { waitSeconds: 120 }]);
    await bar.setStore({ queueLimit: 5 });
    expect(await refusal(used)).toEqual(['OrderLimitReached', { orderId: started.body.orderId }]);
    await bar.setStore({ ordersPerVisitor: 2 });
    // As people type what they read.
    expect((await ann.start(` ${good.slice(0, 5).toLowerCase()}-${good.slice(5)}`)).statusCode).toBe(201);
    expect((await refusal(good))[0]).toBe('OrderLimitReached');
    expect([await bar.remaining(good), await bar.remaining(used), await bar.remaining(spent)]).toEqual([8, 0, 9]);
    expect((await bar.bar())?.queueLength).toBe(2);
  });

  it('anew once the last one has ended or is ready', async () => {
    const ann = await bar.visitor();
    const code = await bar.issueCode(9);
    const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()];
    await ann.start(code, first);
    await ann.cancel(first);
    expect((await ann.start(code, second)).statusCode).toBe(201);
    await ann.choose(second);
    await bar.barista('left')('make-order', second);
    expect((await ann.start(code, third)).error).toBe('OrderLimitReached');
    await bar.barista('left')('ready-order', second);
    expect((await ann.start(code, third)).statusCode).toBe(201);
  });
});

describe('a drink', () => {
  const wish = async (drinkId: unknown, modifiers?: unknown) => {
    const ann = await bar.visitor();
    const orderId = randomUUID();
    await ann.start(await bar.issueCode(1), orderId);
    const { error, statusCode, body } = await ann.choose(orderId, drinkId, modifiers);
    return error === undefined ? statusCode : [error, body.details];
  };

  it('is on the menu with all its choices, and not sold out; what is left out is made as usual', async () => {
    expect(await wish('latte', {})).toBe(200);
    expect(await wish('espresso', {})).toBe(200);
    expect(await wish('tea', {})).toEqual(['NotOnMenu', { drinkId: 'tea' }]);
    expect(await wish('latte', { sugar: 'two' })).toEqual([
      'NotOnMenu',
      { drinkId: 'latte', modifierId: 'sugar', choiceId: 'two' },
    ]);
    expect(await wish('latte', { milk: 'goat' })).toEqual([
      'NotOnMenu',
      { drinkId: 'latte', modifierId: 'milk', choiceId: 'goat' },
    ]);
    expect(await wish('espresso', { milk: 'oat' })).toEqual([
      'NotOnMenu',
      { drinkId: 'espresso', modifierId: 'milk', choiceId: 'oat' },
    ]);
    await bar.setStore({ soldOut: ['mocha', 'soy'] });
    expect(await wish('mocha', { milk: 'oat' })).toEqual(['SoldOut', { drinkId: 'mocha' }]);
    expect(await wish('latte', { milk: 'soy' })).toEqual([
      'SoldOut',
      { drinkId: 'latte', modifierId: 'milk', choiceId: 'soy' },
    ]);
    expect(await wish('latte', { milk: 'oat' })).toBe(200);
    await bar.setStore({ menu: menu.slice(0, 1) });
    expect(await wish('latte', {})).toEqual(['NotOnMenu', { drinkId: 'latte' }]);
    expect((await bar.bar())?.lastNumber).toBe(3);
  });

  it('is chosen once: another choice is told the order’s state', async () => {
    const ann = await bar.visitor();
    const orderId = randomUUID();
    await ann.start(await bar.issueCode(1), orderId);
    await ann.choose(orderId);
    const other = await ann.choose(orderId, 'espresso', {});
    expect([other.error, other.body.details]).toEqual(['WrongState', { status: 'QUEUED' }]);
    await bar.barista('left')('make-order', orderId);
    expect((await ann.choose(orderId)).body).toMatchObject({ status: 'MAKING', position: 1 });
    await ann.cancel(orderId);
    expect((await ann.choose(orderId)).body.details).toEqual({ status: 'CANCELLED', by: 'VISITOR' });
  });

  it('is no longer cancelled once it is ready', async () => {
    const ann = await bar.visitor();
    const orderId = randomUUID();
    await ann.start(await bar.issueCode(1), orderId);
    await ann.choose(orderId);
    for (const name of ['make-order', 'ready-order']) await bar.barista('left')(name, orderId);
    const answer = await ann.cancel(orderId);
    expect([answer.error, answer.body.details]).toEqual(['WrongState', { status: 'READY' }]);
  });
});

describe('a visitor', () => {
  it('learns nothing of another’s order, not even that there is one', async () => {
    const [ann, eve] = [await bar.visitor(), await bar.visitor()];
    const code = await bar.issueCode(5);
    const orderId = randomUUID();
    await ann.start(code, orderId);
    const none = await eve.choose(randomUUID());
    for (const answer of [await eve.start(code, orderId), await eve.choose(orderId), await eve.cancel(orderId)])
      expect(answer).toEqual(none);
    expect(none).toMatchObject({ error: 'NotFound', body: { details: { what: 'order' } } });
    expect(await bar.remaining(code)).toBe(4);
  });

  it.each(['start-order', 'choose-drink', 'cancel-order'])(
    '%s: form, ticket missing, booth, ticket unknown',
    async (name) => {
      const orderId = randomUUID();
      const right = { boothId: bar.boothId, orderId, body: { code: 'X', drinkId: 'latte' } };
      const ask = async (input: object) => {
        const { error, body } = await booth.run(name, { ...right, authorization: bearer(newTicket()), ...input });
        return [error, body.details];
      };
      for (const wrong of [orderId.toUpperCase(), orderId.slice(1), `${orderId}0`, 'x', '', 7])
        expect(await ask({ orderId: wrong })).toEqual(['InvalidRequest', { field: 'orderId' }]);
      expect(await ask({ boothId: 'B#', authorization: '' })).toEqual(['InvalidRequest', { field: 'boothId' }]);
      expect(await ask({ boothId: 'nowhere', authorization: '' })).toEqual(['Unauthenticated', { reason: 'MISSING' }]);
      expect(await ask({ boothId: 'nowhere' })).toEqual(['NotFound', { what: 'booth' }]);
      expect(await ask({})).toEqual(['Unauthenticated', { reason: 'UNKNOWN' }]);
      const ann = await bar.visitor();
      later(8 * 86_400);
      expect(await ask({ authorization: bearer(ann.ticket) })).toEqual(['Unauthenticated', { reason: 'EXPIRED' }]);
    },
  );

  it.each([
    ['start-order', 'code', {}],
    ['start-order', 'code', { code: null }],
    ['start-order', 'code', { code: ['ABC'] }],
    ['choose-drink', 'drinkId', {}],
    ['choose-drink', 'drinkId', { drinkId: 5 }],
    ['choose-drink', 'modifiers', { drinkId: 'latte', modifiers: null }],
    ['choose-drink', 'modifiers', { drinkId: 'latte', modifiers: 'oat' }],
    ['choose-drink', 'modifiers', { drinkId: 'latte', modifiers: { 'MILK#': 'oat' } }],
    ['choose-drink', 'modifiers', { drinkId: 'latte', modifiers: { milk: ['oat'] } }],
    [
      'choose-drink',
      'modifiers',
      { drinkId: 'latte', modifiers: Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`m${i}`, 'x'])) },
    ],
  ])('%s: a bad %s is refused before anything is looked up', async (name, field, body) => {
    const { error, body: answer } = await booth.run(name, { boothId: 'nowhere', orderId: randomUUID(), body });
    expect([error, answer.details]).toEqual(['InvalidRequest', { field }]);
  });
});
