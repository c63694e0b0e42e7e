import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Bar, openBar, until } from './testing/coffee.ts';
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
  // Short, as the interpreter looks at a held clock after a second, or a hundredth of the time to wait.
  bar = await openBar(booth, `bar-${bars}`, { orderTimeoutSeconds: 60, makeTimeoutSeconds: 90 });
});

async function started() {
  const visitor = await bar.visitor();
  const orderId = randomUUID();
  await visitor.start(await bar.issueCode(1), orderId);
  await bar.relay();
  await waiting(orderId, 1);
  return { visitor, orderId };
}
/** The process waits for the order to be another than of this version. */
const waiting = (orderId: string, version: number) =>
  until(async () => (await bar.order(orderId))?.waitingFor === version);
const ended = async (orderId: string) => {
  await until(async () => (await bar.process(orderId)) !== 'RUNNING');
  return bar.process(orderId);
};

describe('the process of an order', () => {
  it('waits for the drink, to be claimed and to be made, and ends when the drink is ready', async () => {
    const { visitor, orderId } = await started();
    const left = bar.barista('left');
    await visitor.choose(orderId);
    await bar.relay();
    await waiting(orderId, 2);
    await left('make-order', orderId);
    await bar.relay();
    await waiting(orderId, 3);
    await left('unmake-order', orderId);
    await bar.relay();
    await waiting(orderId, 4);
    await left('make-order', orderId);
    await bar.relay();
    await waiting(orderId, 5);
    expect(await bar.process(orderId)).toBe('RUNNING');
    await left('ready-order', orderId);
    await bar.relay();
    expect(await ended(orderId)).toBe('READY');
    const [item] = [await bar.order(orderId)];
    expect(item).toMatchObject({ status: 'READY', version: 6, waitingFor: 5 });
    for (const { payload } of await bar.events(`ORDER#${orderId}`))
      expect(JSON.stringify(payload)).not.toContain(item?.waitToken);
  });

  it.each([
    ['VISITOR', 'no drink is chosen', 60, async () => undefined],
    [
      'BARISTA',
      'nobody claims it',
      90,
      async (orderId: string, visitor: Awaited<ReturnType<Bar['visitor']>>) => void (await visitor.choose(orderId)),
    ],
    [
      'BARISTA',
      'it is never ready',
      90,
      async (orderId: string, visitor: Awaited<ReturnType<Bar['visitor']>>) => {
        await visitor.choose(orderId);
        await bar.barista('left')('make-order', orderId);
      },
    ],
  ])('ends an order by the %s when %s, and frees its place', async (by, _what, seconds, moveOn) => {
    const { visitor, orderId } = await started();
    await moveOn(orderId, visitor);
    await bar.relay();
    await waiting(orderId, (await bar.order(orderId))?.version);
    later(seconds - 1);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(await bar.process(orderId)).toBe('RUNNING');
    later(seconds);
    expect(await ended(orderId)).toBe('TIMED_OUT');
    const item = await bar.order(orderId);
    expect(item).toMatchObject({ status: 'TIMED_OUT', by, endedAt: at(seconds) });
    expect([item?.expiresAt, item?.at]).toEqual([undefined, undefined]);
    expect((await bar.bar())?.queueLength).toBe(0);
    expect((await bar.patrons()).map(({ open }) => open)).toEqual([undefined]);
    const told = await bar.events(`ORDER#${orderId}`);
    expect(told.at(-1)).toMatchObject({ detailType: 'Order.TimedOut', traceId: orderId, payload: { by } });
    expect((await bar.events('STORE')).at(-1)?.payload.queueLength).toBe(0);
    const answer = await visitor.cancel(orderId);
    expect(answer.body.details).toEqual({ status: 'TIMED_OUT', by });
  });

  it.each(['VISITOR', 'BARISTA'])('ends when the %s cancels', async (by) => {
    const { visitor, orderId } = await started();
    if (by === 'VISITOR') await visitor.cancel(orderId);
    else await bar.barista('left')('refuse-order', orderId, { reason: 'Closing' });
    await bar.relay();
    expect(await ended(orderId)).toBe('CANCELLED');
  });

  it('begins once and is woken in vain by events that come late, twice or the wrong way round', async () => {
    const visitor = await bar.visitor();
    const orderId = randomUUID();
    await visitor.start(await bar.issueCode(1), orderId);
    await visitor.choose(orderId);
    await bar.barista('left')('make-order', orderId);
    const before = await bar.order(orderId);
    await bar.relay(3, (events) => [...events].reverse());
    await waiting(orderId, 3);
    const { executions } = (await booth.call('ListExecutions', {
      stateMachineArn: booth.arn('process-order'),
    })) as { executions: { name: string }[] };
    expect(executions.filter(({ name }) => name.startsWith(orderId))).toHaveLength(1);
    const events = await bar.events(`ORDER#${orderId}`);
    for (const { detailType, payload } of events)
      await booth.run(detailType === 'Order.Started' ? 'begin-process' : 'resume-process', {
        boothId: bar.boothId,
        payload: JSON.stringify(payload),
      });
    expect(await bar.order(orderId)).toMatchObject({ ...before, waitingFor: 3 });
    expect(await bar.process(orderId)).toBe('RUNNING');
    expect(await bar.events(`ORDER#${orderId}`)).toEqual(events);
  });

  it('is not kept from an order whose id another booth has had', async () => {
    const { orderId } = await started();
    const other = await openBar(booth, `${bar.boothId}-copy`, { orderTimeoutSeconds: 60 });
    const copycat = await other.visitor();
    expect((await copycat.start(await other.issueCode(1), orderId)).statusCode).toBe(201);
    await other.relay();
    later(60);
    await until(async () => (await other.order(orderId))?.status === 'TIMED_OUT');
    expect((await other.bar())?.queueLength).toBe(0);
  });

  it('times out a walk-up that nobody makes', async () => {
    const orderId = randomUUID();
    await bar.barista('left')('walk-up', orderId, { drinkId: 'espresso' });
    await bar.relay();
    await waiting(orderId, 2);
    later(90);
    expect(await ended(orderId)).toBe('TIMED_OUT');
    expect(await bar.bar()).toMatchObject({ queueLength: 0, lastNumber: 1 });
  });

  it.each([
    ['begin-process', {}],
    ['begin-process', { boothId: 'demo', payload: '{}' }],
    ['resume-process', { boothId: 'demo', payload: '{"orderId":7}' }],
    ['resume-process', { boothId: 'B#', payload: JSON.stringify({ orderId: randomUUID() }) }],
  ])('%s of an event that names no order says so: %j', async (name, input) => {
    expect((await booth.run(name, input)).error).toBe('InvalidRequest');
  });
});

describe('after a standstill', () => {
  it('every open order has the time back that was lost, and the processes wait for it', async () => {
    const [first, second, third] = [await started(), await started(), await started()];
    await second.visitor.choose(second.orderId);
    await third.visitor.cancel(third.orderId);
    await bar.relay();
    await waiting(second.orderId, 2);
    const elsewhere = await openBar(booth, `${bar.boothId}-next`);
    const ann = await elsewhere.visitor();
    const away = randomUUID();
    await ann.start(await elsewhere.issueCode(1), away);

    const here = { boothId: bar.boothId, byMs: 3_600_000 };
    const { error } = await booth.run('postpone-orders', here);
    expect(error).toBeUndefined();
    later(3_600);
    await bar.relay();
    await waiting(first.orderId, 2);
    await waiting(second.orderId, 3);
    expect(await bar.order(first.orderId)).toMatchObject({ status: 'STARTED', expiresAt: at(3_660), version: 2 });
    expect(await bar.order(second.orderId)).toMatchObject({ status: 'QUEUED', expiresAt: at(3_690), version: 3 });
    expect((await bar.order(third.orderId))?.version).toBe(2);
    expect((await elsewhere.order(away))?.version).toBe(1);
    const told = (await bar.events(`ORDER#${first.orderId}`)).at(-1);
    expect(told).toMatchObject({ detailType: 'Order.Postponed', payload: { expiresAt: at(3_660), version: 2 } });
    later(3_660);
    expect(await ended(first.orderId)).toBe('TIMED_OUT');
    expect(await bar.process(second.orderId)).toBe('RUNNING');

    expect((await booth.run('postpone-orders', { byMs: 60_000 })).error).toBeUndefined();
    expect(await elsewhere.order(away)).toMatchObject({ expiresAt: at(360), version: 2 });
    expect((await bar.order(second.orderId))?.expiresAt).toBe(at(3_750));
  });

  it.each([{}, { byMs: 0 }, { byMs: 1.5 }, { byMs: '5' }, { boothId: 'B#', byMs: 5 }])(
    'a standstill of %j is none',
    async (input) => {
      expect((await booth.run('postpone-orders', input)).error).toBe('InvalidRequest');
    },
  );
});
