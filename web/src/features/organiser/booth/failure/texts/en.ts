import type { Entries } from '../../../../../i18n/entries.ts';

/** What didn't work, in English. */
export const en = {
  unreachable: 'That didn’t get through. Are you online? Please try again.',
  busy: 'The booth is busy. Please try again in a moment.',
  forbidden: 'You don’t have the role for this. Ask an organiser of this booth.',
  session: 'Your sign-in has run out. Please sign in again.',
  notFound: 'That is gone.',
  wrongState: 'That isn’t possible just now.',
  refused: (message: string) => `Refused: ${message}`,
} satisfies Entries;
