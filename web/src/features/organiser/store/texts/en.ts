import type { Entries } from '../../../../i18n/entries.ts';

/** The bar's page at the desk in English. */
export const en = {
  title: 'Coffee bar',
  codes: 'Codes',
  limits: 'Queue',
  times: 'Time-outs',
  loading: 'Loading the settings…',
  unreachable: 'The settings can’t be loaded just now. We keep trying.',
  fields: {
    codePeriodSeconds: 'A code lasts',
    drinksPerCode: 'Orders per code',
    queueLimit: 'Orders in the queue, at most',
    ordersPerVisitor: 'Open orders per visitor',
    orderTimeoutSeconds: 'Time to choose a drink',
    makeTimeoutSeconds: 'Time to make a drink',
  },
  hints: {
    codePeriodSeconds: 'Then the screen shows the next. Shorter: harder to pass on to people who aren’t here.',
    drinksPerCode: 'After so many orders a code gives no more coffee, but still lets visitors vote.',
    queueLimit: 'Beyond it visitors are asked to come back later.',
    ordersPerVisitor: 'How many drinks somebody may wait for at once.',
    orderTimeoutSeconds: 'Who started an order and chose nothing loses the place to the next.',
    makeTimeoutSeconds: 'How long an order waits for a barista, and then for the drink: each, before it is dropped.',
  },
  range: (from: string, to: string) => `From ${from} to ${to}.`,
  minutes: 'minutes',
  seconds: 'seconds',
  minutesOf: (field: string) => `${field}: minutes`,
  secondsOf: (field: string) => `${field}: seconds`,
  said: {
    hours: (count: number) => (count === 1 ? '1 hour' : `${count} hours`),
    minutes: (count: number) => `${count} min`,
    seconds: (count: number) => `${count} s`,
  },
  saved: 'Saved.',
  problem: {
    NO_NUMBER: 'A whole number, please.',
    OUT_OF_RANGE: (from: string, to: string) => `From ${from} to ${to}, please.`,
  },
  menuNote: 'The menu itself is changed with “npm run booth” for now.',
} satisfies Entries;
