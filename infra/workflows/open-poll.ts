import { transitionPoll } from './parts/transition-poll.ts';

const isOver = '$exists($poll.closesAt) ? $toMillis($poll.closesAt) <= $millis() : false';

/**
 * Opens a draft, or a closed poll again. A closing time that has passed is dropped: the organiser opens by hand. A
 * schedule that comes when all is over, because the machine slept, opens nothing.
 */
export const openPoll = transitionPoll({
  name: 'open-poll',
  comment: 'The organiser opens a poll',
  holds: `$poll.status = 'OPEN' and ($exists($poll.closesAt) ? $toMillis($poll.closesAt) > $millis() : true)`,
  change: `{ 'status': 'OPEN', 'openedRound': $poll.round }`,
  without: {
    fields: ['closesAt'],
    where: isOver,
  },
  event: 'Poll.Opened',
  due: { field: 'opensAt', status: 'DRAFT', unless: isOver },
});
