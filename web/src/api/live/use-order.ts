import { parseOrder } from '../graphql/parse-order.ts';
import { readOrder } from '../graphql/read.ts';
import { parseFields } from '../parse.ts';
import type { Order } from '../types.ts';
import { compareOrders } from './newest.ts';
import type { Followed, Mode, Source } from './source.ts';
import { useFollowed } from './use-followed.ts';

function orderSource(boothId: string, orderId: string): Source<Order> {
  return {
    read: () => readOrder(boothId, orderId),
    listen: async (events) => (await import('./appsync/subscribe.ts')).subscribeOrder(boothId, orderId, events),
    parse: (data) => parseOrder(parseFields(data, 'message').onOrder),
    compareAge: compareOrders,
  };
}

export const orderKey = (boothId: string, orderId: string) => `order/${boothId}/${orderId}`;

/** One order, kept up to date; nothing while `orderId` is null. */
export function useOrder(boothId: string, orderId: string | null, mode: Mode = 'live'): Followed<Order> {
  const id = orderId ?? '';
  return useFollowed(id === '' ? null : orderKey(boothId, id), () => orderSource(boothId, id), mode);
}
