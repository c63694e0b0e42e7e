import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBar } from './testing/coffee.ts';
import { startWorkflows } from './testing/run-workflows.ts';

let booth: Awaited<ReturnType<typeof startWorkflows>>;
beforeAll(async () => {
  booth = await startWorkflows();
});
afterAll(() => booth.stop());
beforeEach(() => {
  booth.time.heldAt = Date.parse('2026-11-22T12:00:00.000Z');
});

const HOUR = 3_600_000;
const postpone = async (input: object) => {
  const { output, error } = await booth.call('StartSyncExecution', {
    stateMachineArn: booth.arn('postpone-orders'),
    input: JSON.stringify(input),
  });
  return error ?? JSON.parse(String(output));
};

/** A bar at which two orders are open, one without a phone, and two have ended. */
async function busyBar(boothId: string) {
  const bar = await openBar(booth, boothId, { ordersPerVisitor: 5 });
  const ann = await bar.visitor();
  const [started, cancelled, walkUp, ready] = Array.from({ length: 4 }, () => randomUUID()) as [
    string,
    string,
    string,
    string,
  ];
  const code = await bar.issueCode(5);
  const bob = bar.barista('bob');
  await ann.start(code, started);
  await ann.start(code, cancelled);
  await ann.cancel(cancelled);
  const drink = { drinkId: 'espresso', modifiers: {} };
  await bob('walk-up', walkUp, drink);
  await bob('walk-up', ready, drink);
  await bob('make-order', ready);
  await bob('ready-order', ready);
  const orders = async () => Promise.all([started, walkUp, cancelled, ready].map((orderId) => bar.order(orderId)));
  return { bar, started, orders };
}

describe('after a standstill', () => {
  it('every open order of every bar has its time back, and nothing else changes', async () => {
    const bars = [await busyBar('one'), await busyBar('two')];
    const before = await Promise.all(bars.map(({ orders }) => orders()));
    expect(await postpone({ byMs: HOUR })).toEqual({ postponed: 4 });
    for (const [index, { bar, started, orders }] of bars.entries()) {
      const after = await orders();
      for (const [place, was] of (before[index] ?? []).entries()) {
        const isOpen = place < 2;
        expect(after[place]).toEqual(
          isOpen
            ? {
                ...was,
                version: was?.version + 1,
                expiresAt: new Date(Date.parse(was?.expiresAt) + HOUR).toISOString(),
                journey: [...(was?.journey ?? []), { at: expect.any(String), event: 'Order.Postponed' }],
              }
            : was,
        );
      }
      expect((await bar.events(`ORDER#${started}`)).at(-1)).toMatchObject({
        detailType: 'Order.Postponed',
        visibility: 'PUBLIC',
        payload: { orderId: started, status: 'STARTED', version: 2 },
      });
    }
  });

  it('or those of one booth', async () => {
    await busyBar('three');
    expect(await postpone({ byMs: 1, boothId: 'three' })).toEqual({ postponed: 2 });
  });

  it('an order goes on waiting until its new time is up', async () => {
    const bar = await openBar(booth, 'four');
    const ann = await bar.visitor();
    const orderId = randomUUID();
    const started = await ann.start(await bar.issueCode(1), orderId);
    await bar.relay();
    booth.time.heldAt = Date.parse(String(started.body.expiresAt)) - 1;
    await postpone({ byMs: HOUR, boothId: 'four' });
    await bar.relay();
    booth.time.heldAt += HOUR;
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await bar.process(orderId)).toBe('RUNNING');
    booth.time.heldAt += 1_000;
    await expect.poll(() => bar.process(orderId), { timeout: 60_000 }).toBe('TIMED_OUT');
    expect(await bar.order(orderId)).toMatchObject({ status: 'TIMED_OUT', by: 'VISITOR' });
  });
});

describe('nothing is postponed', () => {
  it.each([
    ['by no time', { byMs: 0 }, 'InvalidRequest'],
    ['by a text', { byMs: '1' }, 'InvalidRequest'],
    ['at a booth that is none', { byMs: 1, boothId: 'A b' }, 'InvalidRequest'],
    ['where nothing was ordered', { byMs: 1, boothId: 'quiet' }, { postponed: 0 }],
  ])('%s', async (_, input, outcome) => {
    expect(await postpone(input)).toEqual(outcome);
  });
});
