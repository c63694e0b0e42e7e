import { transitionPoll } from './parts/transition-poll.ts';

/** Shows the results of a poll that keeps them until the organiser says so. */
export const revealPoll = transitionPoll({
  name: 'reveal-poll',
  comment: 'The organiser reveals the results',
  holds: '$poll.revealed',
  change: `{ 'revealed': true }`,
  event: 'Poll.Revealed',
});
