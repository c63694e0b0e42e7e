import { onBooth, onDrinks, onOrder, onOrders, onPoll, onStore, onTally } from '../../graphql/documents.ts';
import type { Channel, ChannelEvents } from '../source.ts';
import { openChannel } from './open-channel.ts';

/** Hears of every change of the booth. */
export function subscribeBooth(boothId: string, events: ChannelEvents): Promise<Channel> {
  return openChannel(onBooth, { boothId }, events);
}

/** Hears of every change of the booth's polls. */
export function subscribePolls(boothId: string, events: ChannelEvents): Promise<Channel> {
  return openChannel(onPoll, { boothId }, events);
}

/** Hears of every change of the poll's tally. */
export function subscribeTally(boothId: string, pollId: string, events: ChannelEvents): Promise<Channel> {
  return openChannel(onTally, { boothId, pollId }, events);
}

/** Hears of every change of the coffee bar. */
export function subscribeStore(boothId: string, events: ChannelEvents): Promise<Channel> {
  return openChannel(onStore, { boothId }, events);
}

/** Hears of every step of one order. */
export function subscribeOrder(boothId: string, orderId: string, events: ChannelEvents): Promise<Channel> {
  return openChannel(onOrder, { boothId, orderId }, events);
}

/** Hears of every change of the bar's figures. */
export function subscribeDrinks(boothId: string, events: ChannelEvents): Promise<Channel> {
  return openChannel(onDrinks, { boothId }, events);
}

/** Hears of every step of every order at the booth. */
export function subscribeOrders(boothId: string, events: ChannelEvents): Promise<Channel> {
  return openChannel(onOrders, { boothId }, events);
}
