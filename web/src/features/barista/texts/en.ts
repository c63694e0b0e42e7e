import type { Entries } from '../../../i18n/entries.ts';

/** The bar in English. */
export const en = {
  title: 'Coffee bar',
  isOpen: 'The bar is open',
  isClosed: 'The bar is closed',
  openNow: 'Open the bar',
  closeNow: 'Close the bar',
  openNote: 'Visitors see that there is coffee.',
  closedNote: 'Visitors see that the bar is closed.',
  drinks: 'Drinks',
  extras: 'Choices',
  extrasHelp: 'Sold out here is sold out in every drink.',
  soldOut: 'Sold out',
  there: 'Available',
  noMenu: 'The menu is empty.',
  hint: 'Tap what has run out; tap it again when it is back.',
  changing: 'under way…',
  soon: 'Orders appear here once the bar takes them. For now: open, close, sold out.',
  loading: 'Loading the bar…',
  unreachable: 'The bar can’t be reached. We keep trying.',
  gone: 'There is no such booth.',
  dismiss: 'Dismiss',
} satisfies Entries;
