import { marshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import type { LoggedOrder } from '../../amplify/drinks/recount-drinks.ts';
import type { StreamRecord } from '../fold/sort-record.ts';
import { ordersPkOf } from '../keys/booth-key.ts';

export const bars = [{ boothId: 'demo' }, { boothId: 'other' }] as const;

/** Somebody, or the process itself, does something about an order; what isn't possible leaves no record. */
export interface OrderAction {
  readonly order: number;
  readonly what: 'on' | 'back' | 'cancel' | 'time-out' | 'note-token';
  readonly drinkId: string;
  readonly milk: string | undefined;
}

export const orderAction: fc.Arbitrary<OrderAction> = fc.record({
  order: fc.nat({ max: 30 }),
  what: fc.constantFrom('on', 'on', 'on', 'on', 'back', 'cancel', 'time-out', 'note-token'),
  // The one that every object has without having it.
  drinkId: fc.constantFrom('latte', 'espresso', 'constructor'),
  milk: fc.constantFrom('oat', 'cow', undefined),
});

interface Order extends LoggedOrder {
  readonly visitorId: string;
  readonly makingAt?: string;
  readonly waitToken?: string;
}

export interface OrderStream {
  readonly records: readonly StreamRecord[];
  /** The orders as they stand in the end, booth by booth. */
  readonly orders: ReadonlyMap<string, readonly Order[]>;
}

/** The records that these actions leave in the stream. Their numbers grow from 20 digits to 21 on the way. */
export function orderStream(actions: readonly OrderAction[]): OrderStream {
  const orders = new Map<number, Order>();
  const records: StreamRecord[] = [];
  actions.forEach((action, index) => {
    const before = orders.get(action.order);
    // Two at a time share their moment, and an hour is over soon.
    const now = new Date(Date.UTC(2026, 0, 1) + Math.floor(index / 2) * 187_331).toISOString();
    const after = before ? changed(before, action, now) : started(action.order);
    if (!after) return;
    orders.set(action.order, after);
    records.push({
      eventName: before ? 'MODIFY' : 'INSERT',
      dynamodb: {
        SequenceNumber: String(99_999_999_999_999_999_970n + BigInt(index) * 3n),
        Keys: keysOf(action.order),
        NewImage: imageOf(action.order, after),
        ...(before ? { OldImage: imageOf(action.order, before) } : {}),
      },
    });
  });
  const byBooth = Map.groupBy([...orders], ([order]) => boothOf(order).boothId);
  return {
    records,
    orders: new Map([...byBooth].map(([boothId, all]) => [boothId, all.map(([, order]) => order)])),
  };
}

function started(order: number): Order {
  const digits = String(order).padStart(12, '0');
  return { orderId: `00000000-0000-4000-8000-${digits}`, status: 'STARTED', visitorId: 'v', version: 1 };
}

function changed(order: Order, { what, drinkId, milk }: OrderAction, now: string): Order | undefined {
  const version = order.version + 1;
  const open = ['STARTED', 'QUEUED', 'MAKING'].includes(order.status);
  switch (what) {
    case 'on':
      switch (order.status) {
        case 'STARTED': {
          const modifiers = JSON.stringify(milk ? { milk } : {});
          return { ...order, status: 'QUEUED', drinkId, modifiers, queuedAt: now, version };
        }
        case 'QUEUED':
          return { ...order, status: 'MAKING', makingAt: now, version };
        case 'MAKING':
          return { ...order, status: 'READY', readyAt: now, version };
        case 'READY':
          return { ...order, status: 'COLLECTED', version };
        default:
          return undefined;
      }
    case 'back':
      return order.status === 'MAKING' ? { ...order, status: 'QUEUED', version } : undefined;
    case 'cancel':
      return open ? { ...order, status: 'CANCELLED', version } : undefined;
    case 'time-out':
      return open ? { ...order, status: 'TIMED_OUT', version } : undefined;
    case 'note-token':
      return open ? { ...order, waitToken: now } : undefined;
    default:
      return what satisfies never;
  }
}

function boothOf(order: number) {
  return order % 4 === 0 ? bars[1] : bars[0];
}

function keysOf(order: number) {
  return marshall({ pk: ordersPkOf(boothOf(order)), sk: started(order).orderId });
}

function imageOf(order: number, item: Order) {
  return { ...keysOf(order), ...marshall({ entity: 'ORDER', ...boothOf(order), startedAt: 'any', ...item }) };
}
