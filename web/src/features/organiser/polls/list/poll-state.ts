import type { Poll } from '../../../../api/types.ts';

/**
 * Where a poll stands, for whoever runs it. SCHEDULED: a draft that opens by itself. CLOSED also once `closesAt` has
 * come, whether or not the poll has been told.
 */
export type PollState = 'DRAFT' | 'SCHEDULED' | 'OPEN' | 'CLOSED';

/** @param now the server's time, milliseconds since 1970 */
export function stateOf(poll: Poll, now: number): PollState {
  if (poll.status === 'DRAFT') {
    return poll.opensAt !== null && Date.parse(poll.opensAt) > now ? 'SCHEDULED' : 'DRAFT';
  }
  const over = poll.closesAt !== null && Date.parse(poll.closesAt) <= now;
  return poll.status === 'CLOSED' || over ? 'CLOSED' : 'OPEN';
}

/** What of the result the public sees now. */
export type Visibility = 'SHOWN' | 'AFTER_VOTE' | 'HIDDEN_UNTIL_CLOSE' | 'HIDDEN_UNTIL_REVEAL' | 'REVEALED';

export function visibilityOf(poll: Poll, now: number): Visibility {
  switch (poll.results) {
    case 'ALWAYS':
      return 'SHOWN';
    case 'AFTER_VOTE':
      return 'AFTER_VOTE';
    case 'AFTER_CLOSE':
      return stateOf(poll, now) === 'CLOSED' ? 'SHOWN' : 'HIDDEN_UNTIL_CLOSE';
    case 'ON_REVEAL':
      return poll.revealed ? 'REVEALED' : 'HIDDEN_UNTIL_REVEAL';
    default:
      return poll.results satisfies never;
  }
}

/** Whether nothing public carries a count per option. */
export function isSecret(poll: Poll, now: number): boolean {
  return visibilityOf(poll, now).startsWith('HIDDEN') || poll.status === 'DRAFT';
}

/** A command that moves a poll on. */
export type Step = 'open' | 'close' | 'reveal' | 'hide';

/** The steps that make sense now, the likeliest first. */
export function stepsOf(poll: Poll, now: number): readonly Step[] {
  const state = stateOf(poll, now);
  const move: Step = state === 'OPEN' ? 'close' : 'open';
  if (poll.results !== 'ON_REVEAL') return [move];
  const show: Step = poll.revealed ? 'hide' : 'reveal';
  if (state === 'DRAFT' || state === 'SCHEDULED') return poll.revealed ? [move, show] : [move];
  return state === 'CLOSED' && !poll.revealed ? [show, move] : [move, show];
}

/** The step that takes another back just as it was; null where the contract has none (a poll once opened is no draft again). */
export function undoOf(step: Step, before: Poll): Step | null {
  switch (step) {
    case 'open':
      return before.status === 'DRAFT' ? null : 'close';
    case 'close':
      return 'open';
    case 'reveal':
      return 'hide';
    case 'hide':
      return 'reveal';
    default:
      return step satisfies never;
  }
}

/** Only a draft that was never opened may go. */
export function isDeletable(poll: Poll): boolean {
  return poll.status === 'DRAFT' && poll.round === 1;
}

/** Once this round has been opened its options and choices stand: people have voted under them. */
export function areRulesFast(poll: Poll): boolean {
  return poll.status !== 'DRAFT';
}
