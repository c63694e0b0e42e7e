import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBar } from './testing/coffee.ts';
import { startWorkflows } from './testing/run-workflows.ts';

let booth: Awaited<ReturnType<typeof startWorkflows>>;
beforeAll(async () => {
  booth = await startWorkflows();
}, 60_000);
afterAll(() => booth.stop());

const noon = Date.parse('2026-11-22T12:00:00.000Z');
const at = (seconds: number) => new Date(noon + seconds * 1000).toISOString();
beforeEach(() => {
  booth.time.heldAt = noon;
  return () => {
    booth.time.heldAt = undefined;
  };
});

describe('an order', () => {
  it('is started, chosen and cancelled', async () => {
    const bar = await openBar(booth, 'demo');
    const code = await bar.issueCode(3);
    const ann = await bar.visitor();
    const orderId = randomUUID();
    const started = await ann.start(code, orderId);
    expect(started).toEqual({ statusCode: 201, body: { orderId, status: 'STARTED', expiresAt: at(300) } });
    expect(await bar.bar()).toMatchObject({ queueLength: 1, lastNumber: 0, version: 1 });
    expect(await bar.remaining(code)).toBe(2);
    const queued = await ann.choose(orderId);
    expect(queued).toEqual({
      statusCode: 200,
      body: { orderId, orderNumber: 1, status: 'QUEUED', position: 1, waitSeconds: 120, expiresAt: at(900) },
    });
    expect(await ann.cancel(orderId)).toEqual({ statusCode: 200, body: { orderId, status: 'CANCELLED' } });
    expect(await bar.bar()).toMatchObject({ queueLength: 0, lastNumber: 1, version: 3 });
    expect(await bar.events(`ORDER#${orderId}`)).toMatchObject([
      { detailType: 'Order.Started' },
      { detailType: 'Order.Queued' },
      { detailType: 'Order.Cancelled' },
    ]);
  });
});
