import { noteServerTime } from '../../browser/server-clock.ts';
import { parseOrder } from '../graphql/parse-order.ts';
import { readOrders } from '../graphql/read.ts';
import { parseFields } from '../parse.ts';
import { addOrder, noOrders, type OrderList, takeOrders } from './merge-orders.ts';
import type { Followed, Source } from './source.ts';
import { refreshFollowed, useFollowed } from './use-followed.ts';

/** What this page knows of each booth's orders, from answers and announcements. */
const held = new Map<string, OrderList>();

function hold(boothId: string, change: (list: OrderList) => OrderList): OrderList {
  const list = change(held.get(boothId) ?? noOrders);
  held.set(boothId, list);
  return list;
}

function ordersSource(boothId: string): Source<OrderList> {
  return {
    async read() {
      const asked = held.get(boothId) ?? noOrders;
      const { orders, asOf } = await readOrders(boothId);
      if (asOf !== null) noteServerTime(asOf);
      return hold(boothId, (list) => takeOrders(list, asked, orders));
    },
    listen: async (events) => (await import('./appsync/subscribe.ts')).subscribeOrders(boothId, events),
    parse(data) {
      const order = parseOrder(parseFields(data, 'message').onOrder);
      return hold(boothId, (list) => addOrder(list, order));
    },
    compareAge: (a, b) => a.serial - b.serial,
  };
}

const ordersKey = (boothId: string) => `orders/${boothId}`;

/** The booth's orders that wait, are being made or are ready since no more than ten minutes, kept up to date. */
export function useOrders(boothId: string): Followed<OrderList> {
  return useFollowed(ordersKey(boothId), () => ordersSource(boothId), 'live');
}

/** Asks for the orders now: one of them isn't what this page took it for. */
export function refreshOrders(boothId: string): void {
  refreshFollowed(ordersKey(boothId));
}
