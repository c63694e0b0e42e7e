import { transitionPoll } from './parts/transition-poll.ts';

/** Ends a round and begins the next as a draft; the votes of the old one stay. The caller names the round to end. */
export const resetPoll = transitionPoll({
  name: 'reset-poll',
  comment: 'The organiser starts a new round',
  holds: '$poll.round = $round + 1',
  forbidden: '$poll.round != $round',
  message: 'Name the round that the poll is in: it is the one to end.',
  change: `{ 'status': 'DRAFT', 'revealed': false, 'round': $poll.round + 1 }`,
  without: { fields: ['opensAt', 'closesAt'], where: 'true' },
  event: 'Poll.Reset',
  needsRound: true,
});
