import { expect } from 'vitest';
import { type Api, pollFields } from '../support/api.ts';

const everything = `query($b: ID!) {
  booth(boothId: $b) { name { en } entry version }
  polls(boothId: $b) { ${pollFields} }
  store(boothId: $b) { open queueLimit version }
  storeSettings(boothId: $b)
  orders(boothId: $b) { orderId status station version }
  staff(boothId: $b) { username role }
  screens(boothId: $b) { pairingCode name pairedAt }
  tally(boothId: $b, pollId: "live") { ballots version }
  recount(boothId: $b, pollId: "live") { running }
}`;

/** The booth as its organiser sees it, and whether there is a booth `brand-new`. */
export async function seenByOrganiser(api: Api, authorization: string, boothId = 'stage'): Promise<unknown> {
  const mine = await api.graphql(everything, { b: boothId }, { authorization });
  expect(mine.errors).toBeUndefined();
  return { mine: mine.data, other: await api.publicState('brand-new') };
}
