import { transitionPoll } from './parts/transition-poll.ts';

/** Takes a reveal back. */
export const hidePoll = transitionPoll({
  name: 'hide-poll',
  comment: 'The organiser hides the results',
  holds: '$not($poll.revealed)',
  change: `{ 'revealed': false }`,
  event: 'Poll.Hidden',
});
