import { transitionPoll } from './parts/transition-poll.ts';

/** Closes an open poll. Votes in flight may still land, and are then counted. */
export const closePoll = transitionPoll({
  name: 'close-poll',
  comment: 'The organiser closes a poll',
  holds: `$poll.status = 'CLOSED'`,
  forbidden: `$poll.status = 'DRAFT'`,
  message: 'Only an open poll can be closed. Open it first.',
  change: `{ 'status': 'CLOSED' }`,
  event: 'Poll.Closed',
  due: { field: 'closesAt', status: 'OPEN' },
});
