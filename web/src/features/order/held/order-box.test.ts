import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cancelOrder } from '../../../api/commands/cancel-order.ts';
import { chooseDrink } from '../../../api/commands/choose-drink.ts';
import { startOrder } from '../../../api/commands/start-order.ts';
import { Refused } from '../../../api/errors.ts';
import { removeStored, writeStored } from '../../../browser/storage.ts';
import type { VisitSession } from '../../../visit/visit-session.ts';
import type { VisitState } from '../../../visit/visit-state.ts';
import { createOrderBox } from './order-box.ts';

vi.mock('../../../api/commands/start-order.ts');
vi.mock('../../../api/commands/choose-drink.ts');
vi.mock('../../../api/commands/cancel-order.ts');
// A page without a browser around it: nothing is stored elsewhere, nobody falls asleep.
vi.mock('../../../browser/watch-wake.ts', () => ({ watchWake: () => () => undefined }));
vi.stubGlobal('window', new EventTarget());

const key = 'boothpresso.order.b';
const place = { orderNumber: 3, position: 1, waitSeconds: 60 };
const choice = { drinkId: 'latte', modifiers: {} };
const refusal = (code: string, status = 409, details = {}) =>
  new Refused({ code, status, message: '', details, retryAfterMs: null });

function sessionOf(visitorId: string) {
  let state: VisitState = { kind: 'HERE' };
  let who = visitorId;
  const listeners = new Set<() => void>();
  const session = {
    boothId: 'b',
    state: () => state,
    visit: () => ({ visitorId: who, mark: '🦊', expiresAt: '' }),
    listen(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    checkIn: vi.fn(),
    whenHere: () => Promise.resolve(),
    forget: () => Promise.resolve(),
  } satisfies VisitSession;
  const become = (next: VisitState, nextWho = who) => {
    state = next;
    who = nextWho;
    for (const listener of listeners) listener();
  };
  return { session, become };
}

const started = (orderId: string) => ({ orderId, status: 'STARTED', expiresAt: 't' }) as const;

beforeEach(() => {
  removeStored(key);
  vi.mocked(startOrder).mockReset();
  vi.mocked(chooseDrink).mockReset();
  vi.mocked(cancelOrder).mockReset();
  vi.mocked(startOrder).mockImplementation((_, orderId) => Promise.resolve(started(orderId)));
  vi.mocked(chooseDrink).mockResolvedValue(place);
  vi.mocked(cancelOrder).mockResolvedValue();
});

describe('the order box', () => {
  it('brings an order from the code to its number, and tells after each answer', async () => {
    const sent = vi.fn();
    const box = createOrderBox(sessionOf('v').session, sent);
    box.start('CODE');
    await vi.waitFor(() => expect(box.held().kind).toBe('STARTED'));
    box.choose(choice);
    await vi.waitFor(() => expect(box.held()).toMatchObject({ place }));
    expect(sent).toHaveBeenCalledTimes(2);
    box.cancel();
    await vi.waitFor(() => expect(box.held()).toMatchObject({ cancel: 'DONE' }));
  });

  it('asks for a code where there is none, and sends nothing', () => {
    const box = createOrderBox(sessionOf('v').session, vi.fn());
    box.start(null);
    expect(box.held()).toEqual({ kind: 'NONE', problem: { kind: 'CODE_WANTED' } });
    expect(startOrder).not.toHaveBeenCalled();
  });

  it('repeats after a failure that passes, with the same id', async () => {
    vi.mocked(startOrder).mockRejectedValueOnce(refusal('Unavailable', 503));
    const box = createOrderBox(sessionOf('v').session, vi.fn());
    box.start('CODE');
    await vi.waitFor(() => expect(box.isStuck()).toBe(true));
    await vi.waitFor(() => expect(box.held().kind).toBe('STARTED'), { timeout: 5000 });
    expect(box.isStuck()).toBe(false);
    const [first, second] = vi.mocked(startOrder).mock.calls;
    expect(second?.[1]).toBe(first?.[1]);
  });

  it('goes on after a reload with what was written down', async () => {
    const held = { kind: 'STARTED', orderId: 'o', visitorId: 'v', choice, cancel: 'NO' };
    writeStored(key, JSON.stringify(held));
    const box = createOrderBox(sessionOf('v').session, vi.fn());
    await vi.waitFor(() => expect(box.held()).toMatchObject({ orderId: 'o', place }));
  });

  it('takes the order that the visitor has already', async () => {
    vi.mocked(startOrder).mockRejectedValue(refusal('OrderLimitReached', 409, { orderId: 'other' }));
    const box = createOrderBox(sessionOf('v').session, vi.fn());
    box.start('CODE');
    await vi.waitFor(() => expect(box.held()).toMatchObject({ kind: 'STARTED', orderId: 'other' }));
  });

  it('ends kindly on a refusal, of the order or of its drink', async () => {
    vi.mocked(startOrder).mockRejectedValueOnce(refusal('CodeUsedUp'));
    vi.mocked(chooseDrink).mockRejectedValue(refusal('SoldOut', 422));
    const box = createOrderBox(sessionOf('v').session, vi.fn());
    box.start('CODE');
    await vi.waitFor(() => expect(box.held()).toEqual({ kind: 'NONE', problem: { kind: 'CODE_USED_UP' } }));
    box.start('NEXT');
    await vi.waitFor(() => expect(box.held().kind).toBe('STARTED'));
    box.choose(choice);
    await vi.waitFor(() => expect(box.held()).toMatchObject({ choice: null, problem: { kind: 'SOLD_OUT' } }));
  });

  it('introduces the phone again when the booth has forgotten it', async () => {
    const { session } = sessionOf('v');
    vi.mocked(startOrder).mockRejectedValueOnce(refusal('Unauthenticated', 401));
    const box = createOrderBox(session, vi.fn());
    box.start('CODE');
    await vi.waitFor(() => expect(box.held().kind).toBe('STARTED'), { timeout: 5000 });
    expect(session.checkIn).toHaveBeenCalledOnce();
  });

  it('lets go of an order that is somebody else’s now', async () => {
    const { session, become } = sessionOf('v');
    const box = createOrderBox(session, vi.fn());
    box.start('CODE');
    await vi.waitFor(() => expect(box.held().kind).toBe('STARTED'));
    become({ kind: 'HERE' }, 'v');
    expect(box.held().kind).toBe('STARTED');
    become({ kind: 'HERE' }, 'w');
    expect(box.held().kind).toBe('NONE');
  });
});
