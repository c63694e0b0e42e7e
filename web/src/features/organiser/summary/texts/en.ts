import type { Entries } from '../../../../i18n/entries.ts';

const plural = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** The summary in English. */
export const en = {
  title: 'Summary',
  heading: (booth: string) => `${booth}: the day in figures`,
  loading: 'Loading…',
  reading: (done: number, of: number) => `Counting the votes: ${done} of ${plural(of, 'round', 'rounds')}…`,
  readAt: (time: string) => `As of ${time}`,
  readAgain: 'Count again',
  failed: 'The votes could not be read. What you see is not all.',
  retry: 'Try again',
  unreachable: 'The polls can’t be loaded just now. We keep trying.',
  print: 'Print…',
  none: 'Nobody has voted yet. Once a poll has been open, the day is summed up here.',
  ballots: 'Ballots',
  polls: 'Polls',
  rounds: 'Rounds',
  time: 'Voting',
  secrets: 'With results that are still secret',
  secret: 'The result is still secret.',
  round: (round: number) => `Round ${round}`,
  states: { DRAFT: 'Draft', SCHEDULED: 'Scheduled', OPEN: 'Still open', CLOSED: 'Closed' },
  ballotCount: (count: number) => plural(count, 'ballot', 'ballots'),
  choiceCount: (count: number) => plural(count, 'choice', 'choices'),
  winner: (name: string) => `Winner: ${name}`,
  leader: (name: string) => `In the lead: ${name}`,
  tie: (names: string) => `A tie: ${names}`,
  nobody: 'No votes',
  caption: (title: string, round: number) => `${title}, round ${round}`,
  option: 'Option',
  votes: 'Votes',
  share: 'Share',
  coffee: 'Coffee bar',
  orderCount: (count: number) => plural(count, 'order', 'orders'),
  servedCount: (count: number) => `${count.toLocaleString('en')} served`,
  lostCount: (count: number) => `${count.toLocaleString('en')} cancelled or timed out`,
  drink: 'Drink',
  orders: 'Orders',
  foot: 'Counted from the votes themselves, one per visitor and round.',
} satisfies Entries;
