import { describe, expect, it } from 'vitest';
import { NoAnswer, Refused } from '../../../api/errors.ts';
import { applyToHeld, type Held, type HeldEvent, nextJob, nothingHeld } from './held.ts';
import { parseHeld } from './parse-held.ts';
import { problemOf } from './problem-of.ts';

const heldAfter = (...events: HeldEvent[]): Held => events.reduce(applyToHeld, nothingHeld);
const asked: HeldEvent = { kind: 'START_ASKED', orderId: 'o', code: 'C' };
const begun: HeldEvent = { kind: 'START_ACKNOWLEDGED', orderId: 'o', visitorId: 'v', expiresAt: 't' };
const choice = { drinkId: 'latte', modifiers: { milk: 'oat' } };
const place = { orderNumber: 4, position: 1, waitSeconds: 100 };
const chosen: HeldEvent = { kind: 'DRINK_CHOSEN', choice };
const queued: HeldEvent = { kind: 'DRINK_QUEUED', orderId: 'o', place };

describe('the order a phone holds', () => {
  it('is sent step by step', () => {
    expect(nextJob(nothingHeld)).toBeNull();
    expect(nextJob(heldAfter(asked))).toBe('START');
    expect(nextJob(heldAfter(asked, begun))).toBeNull();
    expect(nextJob(heldAfter(asked, begun, chosen))).toBe('CHOOSE');
    expect(nextJob(heldAfter(asked, begun, chosen, queued))).toBeNull();
    expect(nextJob(heldAfter(asked, begun, chosen, { kind: 'CANCEL_ASKED' }))).toBe('CANCEL');
  });

  it('stays one order when it is asked for twice, with a newer code', () => {
    expect(heldAfter(asked, { kind: 'START_ASKED', orderId: 'p', code: 'D' })).toEqual({
      kind: 'STARTING',
      orderId: 'o',
      code: 'D',
    });
  });

  it('becomes the one that the visitor had already', () => {
    expect(heldAfter(asked, { kind: 'OTHER_FOUND', orderId: 'p', visitorId: 'v' })).toMatchObject({
      kind: 'STARTED',
      orderId: 'p',
      problem: { kind: 'ONE_AT_A_TIME' },
    });
  });

  it('keeps a drink that was queued, whatever is tapped after it', () => {
    const other: HeldEvent = { kind: 'DRINK_CHOSEN', choice: { drinkId: 'mocha', modifiers: {} } };
    expect(heldAfter(asked, begun, chosen, queued, other)).toMatchObject({ choice, place });
  });

  it('lets choose again after a refusal, and says why', () => {
    const held = heldAfter(asked, begun, chosen, {
      kind: 'DRINK_REFUSED',
      orderId: 'o',
      problem: { kind: 'SOLD_OUT' },
    });
    expect(held).toMatchObject({ choice: null, problem: { kind: 'SOLD_OUT' } });
    expect(applyToHeld(held, chosen)).toMatchObject({ choice, problem: null });
  });

  it('is not touched by the answer about another order', () => {
    const held = heldAfter(asked, begun, chosen);
    expect(applyToHeld(held, { ...queued, orderId: 'p' })).toBe(held);
    expect(applyToHeld(nothingHeld, begun)).toBe(nothingHeld);
  });

  it('can be cancelled once, and goes on where that came too late', () => {
    const held = heldAfter(asked, begun, { kind: 'CANCEL_ASKED' });
    expect(applyToHeld(held, { kind: 'CANCEL_ASKED' })).toBe(held);
    expect(nextJob(applyToHeld(held, { kind: 'CANCEL_ACKNOWLEDGED', orderId: 'o' }))).toBeNull();
    const late = { kind: 'CANCEL_REFUSED', orderId: 'o', problem: { kind: 'CANCELLED_TOO_LATE' } } as const;
    expect(applyToHeld(held, late)).toMatchObject({ cancel: 'NO', problem: { kind: 'CANCELLED_TOO_LATE' } });
  });

  it('is read back as it was written, and not at all when somebody else wrote it', () => {
    const full: HeldEvent = { kind: 'START_REFUSED', problem: { kind: 'QUEUE_FULL', waitSeconds: 9 } };
    for (const held of [
      nothingHeld,
      heldAfter(asked),
      heldAfter(asked, full),
      heldAfter(asked, begun, chosen, queued),
    ]) {
      expect(parseHeld(JSON.stringify(held))).toEqual(held);
    }
    expect(parseHeld(null)).toEqual(nothingHeld);
    expect(parseHeld('{"kind":"STARTED"}')).toEqual(nothingHeld);
  });
});

describe('problemOf', () => {
  const refusal = (code: string, details = {}) =>
    new Refused({ code, status: 409, message: '', details, retryAfterMs: null });

  it.each([
    ['StoreClosed', 'START', 'STORE_CLOSED'],
    ['CodeUsedUp', 'START', 'CODE_USED_UP'],
    ['CodeExpired', 'START', 'CODE_EXPIRED'],
    ['InvalidRequest', 'START', 'CODE_EXPIRED'],
    ['SoldOut', 'CHOOSE', 'SOLD_OUT'],
    ['NotOnMenu', 'CHOOSE', 'NOT_ON_MENU'],
    ['WrongState', 'CHOOSE', 'CHOSEN_TOO_LATE'],
    ['WrongState', 'CANCEL', 'CANCELLED_TOO_LATE'],
    ['NotFound', 'CANCEL', 'GONE'],
  ] as const)('makes of %s at %s: %s', (code, job, kind) => expect(problemOf(refusal(code), job)).toEqual({ kind }));

  it('keeps the wait of a full queue, and knows nothing of what is no refusal', () => {
    expect(problemOf(refusal('QueueFull', { waitSeconds: 80 }), 'START')).toEqual({
      kind: 'QUEUE_FULL',
      waitSeconds: 80,
    });
    expect(problemOf(refusal('Forbidden'), 'START')).toBeNull();
    expect(problemOf(new NoAnswer(), 'START')).toBeNull();
  });
});
