import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Bar, openBar } from './testing/coffee.ts';
import { startWorkflows } from './testing/run-workflows.ts';

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

async function queued() {
  const visitor = await bar.visitor();
  const orderId = randomUUID();
  await visitor.start(await bar.issueCode(1), orderId);
  await visitor.choose(orderId);
  return { visitor, orderId };
}
const steps = async (orderId: string) =>
  (await bar.order(orderId))?.journey.map((step: { event: string }) => step.event);

describe('an order at the bar', () => {
  it('is made, ready and collected, each once however often it is said', async () => {
    const { orderId } = await queued();
    const left = bar.barista('left');
    later(10);
    const made = { statusCode: 200, body: { orderId, status: 'MAKING', station: 'left', expiresAt: at(910) } };
    expect(await left('make-order', orderId)).toEqual(made);
    later(20);
    expect(await left('make-order', orderId)).toEqual(made);
    const ready = { statusCode: 200, body: { orderId, status: 'READY', station: 'left' } };
    later(70);
    expect(await left('ready-order', orderId)).toEqual(ready);
    expect(await left('ready-order', orderId)).toEqual(ready);
    expect(await bar.bar()).toMatchObject({ queueLength: 0, waits: [{ drinkId: 'latte', seconds: 70 }] });
    expect(await bar.order(orderId)).toMatchObject({ at: at(70), readyAt: at(70) });
    later(100);
    const collected = { statusCode: 200, body: { orderId, status: 'COLLECTED', station: 'left' } };
    expect(await bar.barista('right')('collect-order', orderId)).toEqual(collected);
    expect(await left('collect-order', orderId)).toEqual(collected);
    const item = await bar.order(orderId);
    expect(item).toMatchObject({ endedAt: at(100), version: 5 });
    expect([item?.at, item?.expiresAt]).toEqual([undefined, undefined]);
    expect(item?.journey).toEqual([
      { at: at(0), event: 'Order.Started' },
      { at: at(0), event: 'Order.Queued' },
      { at: at(10), event: 'Order.Making' },
      { at: at(70), event: 'Order.Ready' },
      { at: at(100), event: 'Order.Collected' },
    ]);
    const events = await bar.events(`ORDER#${orderId}`);
    expect(events.map(({ detailType }) => detailType)).toEqual(await steps(orderId));
    expect(events.at(-1)).toMatchObject({ visibility: 'PUBLIC', traceId: 'r' });
    expect(Object.keys(events.at(-1)?.payload ?? {}).sort()).toEqual(
      'boothId drinkId endedAt journey makingAt modifiers orderId orderNumber queuedAt readyAt startedAt station status version'.split(
        ' ',
      ),
    );
  });

  it('is given back, and keeps its number, its place and its time to be claimed', async () => {
    const [first, second] = [await queued(), await queued()];
    const left = bar.barista('left');
    await left('make-order', first.orderId);
    later(60);
    const back = { statusCode: 200, body: { orderId: first.orderId, status: 'QUEUED', expiresAt: at(960) } };
    expect(await left('unmake-order', first.orderId)).toEqual(back);
    expect(await left('unmake-order', first.orderId)).toEqual(back);
    expect((await first.visitor.choose(first.orderId)).body).toMatchObject({ orderNumber: 1, position: 1 });
    expect((await second.visitor.choose(second.orderId)).body).toMatchObject({ orderNumber: 2, position: 2 });
    const item = await bar.order(first.orderId);
    expect([item?.station, item?.makingAt, item?.queuedAt]).toEqual([undefined, undefined, at(0)]);
    expect(await steps(first.orderId)).toEqual(['Order.Started', 'Order.Queued', 'Order.Making', 'Order.Unmade']);
    expect((await bar.bar())?.queueLength).toBe(2);
  });

  it('belongs to the station that makes it, until another takes it over', async () => {
    const { orderId } = await queued();
    const [left, right] = [bar.barista('left'), bar.barista('right')];
    await left('make-order', orderId, { station: 'Counter 1' });
    for (const name of ['make-order', 'unmake-order', 'ready-order']) {
      expect(await right(name, orderId)).toMatchObject({
        error: 'ClaimedByOther',
        body: { details: { station: 'Counter 1' } },
      });
      expect((await left(name, orderId)).error).toBe('ClaimedByOther');
    }
    expect((await right('make-order', orderId, { station: 'Counter 1' })).statusCode).toBe(200);
    later(30);
    expect(await right('make-order', orderId, { takeOver: true })).toEqual({
      statusCode: 200,
      body: { orderId, status: 'MAKING', station: 'right', expiresAt: at(930) },
    });
    expect((await left('ready-order', orderId, { station: 'Counter 1' })).error).toBe('ClaimedByOther');
    expect((await left('ready-order', orderId, { takeOver: true })).body).toMatchObject({ station: 'left' });
  });

  it('is refused for a reason that the customer reads', async () => {
    const { orderId, visitor } = await queued();
    const left = bar.barista('left');
    const refused = { statusCode: 200, body: { orderId, status: 'CANCELLED' } };
    expect(await left('refuse-order', orderId, { reason: 'No more "oat" milk' })).toEqual(refused);
    expect(await left('refuse-order', orderId, { reason: 'No more "oat" milk' })).toEqual(refused);
    const told = (await bar.events(`ORDER#${orderId}`)).at(-1);
    expect(told).toMatchObject({
      detailType: 'Order.Cancelled',
      payload: { by: 'BARISTA', reason: 'No more "oat" milk', endedAt: at(0), version: 3 },
    });
    for (const answer of [
      await visitor.cancel(orderId),
      await visitor.choose(orderId),
      await left('make-order', orderId),
      await left('refuse-order', orderId, { reason: 'Another' }),
    ])
      expect(answer).toMatchObject({
        error: 'WrongState',
        body: { details: { status: 'CANCELLED', by: 'BARISTA' } },
      });
    expect((await bar.bar())?.queueLength).toBe(0);
  });
});

describe('what may follow what', () => {
  const ways: Record<string, readonly string[]> = {
    STARTED: [],
    QUEUED: [],
    MAKING: ['make-order'],
    READY: ['make-order', 'ready-order'],
    COLLECTED: ['make-order', 'ready-order', 'collect-order'],
    CANCELLED: ['refuse-order'],
  };
  const allowed: Record<string, readonly string[]> = {
    STARTED: ['refuse-order'],
    QUEUED: ['make-order', 'unmake-order', 'refuse-order'],
    MAKING: ['make-order', 'unmake-order', 'ready-order', 'refuse-order'],
    READY: ['ready-order', 'collect-order'],
    COLLECTED: ['collect-order'],
    CANCELLED: ['refuse-order'],
  };
  const commands = ['make-order', 'unmake-order', 'ready-order', 'collect-order', 'refuse-order'];

  it.each(Object.keys(ways).flatMap((status) => commands.map((name) => [status, name] as const)))(
    '%s: %s',
    async (status, name) => {
      const visitor = await bar.visitor();
      const orderId = randomUUID();
      await visitor.start(await bar.issueCode(1), orderId);
      if (status !== 'STARTED') await visitor.choose(orderId);
      const left = bar.barista('left');
      for (const step of ways[status] ?? []) await left(step, orderId, { reason: 'Sorry' });
      expect((await bar.order(orderId))?.status).toBe(status);
      const answer = await left(name, orderId, { reason: 'Sorry' });
      if (allowed[status]?.includes(name)) expect(answer.statusCode).toBe(200);
      else {
        const by = status === 'CANCELLED' ? { by: 'BARISTA' } : {};
        expect([answer.error, answer.body.details]).toEqual(['WrongState', { status, ...by }]);
        expect((await bar.order(orderId))?.status).toBe(status);
      }
    },
  );
});

describe('a walk-up', () => {
  const left = (orderId: string, body: unknown) => bar.barista('left')('walk-up', orderId, body);
  const latte = { drinkId: 'latte', modifiers: { milk: 'soy' } };

  it('is queued at once, without a code or a visitor, and begins its journey like any other', async () => {
    await bar.setStore({ open: false });
    const orderId = randomUUID();
    const place = { orderId, orderNumber: 1, status: 'QUEUED', position: 1, waitSeconds: 120, expiresAt: at(900) };
    expect(await left(orderId, latte)).toEqual({ statusCode: 201, body: place });
    expect(await left(orderId, latte)).toEqual({ statusCode: 200, body: place });
    const item = await bar.order(orderId);
    expect([item?.visitorId, item?.version, item?.modifiers]).toEqual([undefined, 2, '{"milk":"soy"}']);
    const events = await bar.events(`ORDER#${orderId}`);
    expect(events.map(({ detailType, payload }) => [detailType, payload.status, payload.version])).toEqual([
      ['Order.Started', 'STARTED', 1],
      ['Order.Queued', 'QUEUED', 2],
    ]);
    expect(await bar.patrons()).toEqual([]);
    expect(await bar.bar()).toMatchObject({ queueLength: 1, lastNumber: 1 });
    expect((await bar.events('STORE')).at(-1)?.payload).toMatchObject({ open: false, queueLength: 1 });
    await bar.barista('left')('refuse-order', orderId, { reason: 'Gone' });
    expect((await bar.bar())?.queueLength).toBe(0);
    expect((await left(orderId, latte)).body.details).toEqual({ status: 'CANCELLED', by: 'BARISTA' });
  });

  it('needs a place in the queue, and a drink on the menu', async () => {
    await bar.setStore({ queueLimit: 1 });
    expect((await left(randomUUID(), { drinkId: 'tea' })).error).toBe('NotOnMenu');
    expect((await left(randomUUID(), latte)).statusCode).toBe(201);
    const full = await left(randomUUID(), { drinkId: 'tea' });
    expect([full.error, full.body.details]).toEqual(['QueueFull', { waitSeconds: 120 }]);
  });

  it('is nobody’s but the bar’s, and takes no visitor’s order over', async () => {
    const visitor = await bar.visitor();
    const [walkUp, own] = [randomUUID(), randomUUID()];
    await left(walkUp, latte);
    const code = await bar.issueCode(2);
    for (const answer of [
      await visitor.start(code, walkUp),
      await visitor.choose(walkUp),
      await visitor.cancel(walkUp),
    ])
      expect([answer.error, answer.body.details]).toEqual(['NotFound', { what: 'order' }]);
    await visitor.start(code, own);
    expect((await left(own, latte)).body.details).toEqual({ status: 'STARTED' });
    expect(await bar.remaining(code)).toBe(1);
  });
});

describe('a barista’s form', () => {
  it.each([
    ['make-order', 'station', { station: '' }],
    ['make-order', 'station', { station: '  ' }],
    ['make-order', 'station', { station: 'x'.repeat(61) }],
    ['make-order', 'station', { station: 3 }],
    ['make-order', 'station', { station: null }],
    ['ready-order', 'takeOver', { takeOver: 'yes' }],
    ['refuse-order', 'reason', {}],
    ['refuse-order', 'reason', { reason: ' ' }],
    ['refuse-order', 'reason', { reason: 'x'.repeat(201) }],
    ['refuse-order', 'reason', { reason: ['x'] }],
    ['walk-up', 'drinkId', {}],
    ['walk-up', 'drinkId', { drinkId: 'LATTE#' }],
    ['walk-up', 'modifiers', { drinkId: 'latte', modifiers: [] }],
    ['walk-up', 'modifiers', { drinkId: 'latte', modifiers: { milk: 3 } }],
  ])('of %s: a bad %s is refused before anything is looked up', async (name, field, body) => {
    const answer = await booth.run(name, { boothId: 'nowhere', orderId: randomUUID(), body });
    expect([answer.error, answer.body.details]).toEqual(['InvalidRequest', { field }]);
  });

  it.each(['make-order', 'unmake-order', 'ready-order', 'collect-order', 'refuse-order', 'walk-up'])(
    '%s: form, booth, order, role',
    async (name) => {
      const { orderId } = await queued();
      const body = { reason: 'Sorry', drinkId: 'latte' };
      const nobody = { username: 'somebody', groups: 'demo:barista' };
      const ask = (input: object) => booth.run(name, { boothId: bar.boothId, orderId, body, caller: nobody, ...input });
      expect((await ask({ orderId: orderId.toUpperCase() })).body.details).toEqual({ field: 'orderId' });
      expect((await ask({ boothId: 'B#' })).body.details).toEqual({ field: 'boothId' });
      expect((await ask({ boothId: 'nowhere' })).body.details).toEqual({ what: 'booth' });
      if (name !== 'walk-up') expect((await ask({ orderId: randomUUID() })).body.details).toEqual({ what: 'order' });
      expect((await ask({})).error).toBe('Forbidden');
      expect((await bar.order(orderId))?.version).toBe(2);
    },
  );
});
