import { parseFields, parseList, parseOptional, parseString } from '../parse.ts';
import type { Booth, DrinkFigures, Order, Poll, Store, Tally } from '../types.ts';
import {
  boothQuery,
  drinksQuery,
  orderQuery,
  ordersQuery,
  pollQuery,
  pollsQuery,
  queueQuery,
  storeQuery,
  tallyQuery,
} from './documents.ts';
import { parseBooth } from './parse-booth.ts';
import { parseDrinks } from './parse-drinks.ts';
import { parseOrder } from './parse-order.ts';
import { parsePoll } from './parse-poll.ts';
import { parseQueue, type Queue } from './parse-queue.ts';
import { parseStore } from './parse-store.ts';
import { parseTally } from './parse-tally.ts';
import { query } from './query.ts';

/** The booth now; null where there is none. */
export async function readBooth(boothId: string): Promise<Booth | null> {
  return parseOptional((await query(boothQuery, { boothId })).booth, 'booth', parseBooth);
}

/** The poll now; null where there is none, or only a draft. */
export async function readPoll(boothId: string, pollId: string): Promise<Poll | null> {
  return parseOptional((await query(pollQuery, { boothId, pollId })).poll, 'poll', parsePoll);
}

/** All of the booth's polls that are no drafts. */
export async function readPolls(boothId: string): Promise<Poll[]> {
  return parseList((await query(pollsQuery, { boothId })).polls, 'polls', parsePoll);
}

/** The tally now; null where there is no such poll. */
export async function readTally(boothId: string, pollId: string): Promise<Tally | null> {
  return parseOptional((await query(tallyQuery, { boothId, pollId })).tally, 'tally', parseTally);
}

/** The coffee bar now; null where there is no such booth. */
export async function readStore(boothId: string): Promise<Store | null> {
  return parseOptional((await query(storeQuery, { boothId })).store, 'store', parseStore);
}

/** The order now; null where there is none. */
export async function readOrder(boothId: string, orderId: string): Promise<Order | null> {
  return parseOptional((await query(orderQuery, { boothId, orderId })).order, 'order', parseOrder);
}

/** Who waits at the bar now, and for how long. */
export async function readQueue(boothId: string): Promise<Queue> {
  return parseQueue(await query(queueQuery, { boothId }));
}

/** The bar's figures now; null where there is no such booth. */
export async function readDrinks(boothId: string): Promise<DrinkFigures | null> {
  return parseOptional((await query(drinksQuery, { boothId })).drinks, 'drinks', parseDrinks);
}

/** The orders that wait, are being made or are ready, by number; and the server's time of the answer, if it tells. */
export async function readOrders(boothId: string): Promise<{ orders: Order[]; asOf: string | null }> {
  const data = await query(ordersQuery, { boothId });
  const drinks = parseOptional(data.drinks, 'drinks', parseFields);
  return {
    orders: parseList(data.orders, 'orders', parseOrder),
    asOf: drinks === null ? null : parseString(drinks.asOf, 'drinks.asOf'),
  };
}
