import type { Entries } from './entries.ts';

/** English. */
export const en = {
  loading: 'Loading…',
  broken: {
    title: 'Something spilled',
    body: 'This page stumbled. Your vote, if you cast one, is safe.',
    reload: 'Load again',
  },
  notFound: {
    title: 'There is nothing here',
    body: 'Scan the QR code on the screen once more.',
  },
} satisfies Entries;
