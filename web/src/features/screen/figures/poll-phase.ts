import type { Poll, Tally } from '../model.ts';

/**
 * What the screen shows of its poll: WAITING (none, or a draft), INVITING (open, nobody voted yet), SECRET (results
 * hidden), LIVE (open, counts move), FINAL (closed, counts shown).
 */
export type Phase = 'WAITING' | 'INVITING' | 'SECRET' | 'LIVE' | 'FINAL';

/** Whether votes are over; a poll whose `closesAt` has come counts as closed. `now` in epoch ms. */
export function isOver(poll: Poll, now: number): boolean {
  if (poll.status === 'CLOSED') return true;
  return poll.status === 'OPEN' && poll.closesAt != null && Date.parse(poll.closesAt) <= now;
}

/** The phase at `now` (epoch ms); a tally of an earlier round is none. */
export function phaseOf(poll: Poll | null, tally: Tally | null, now: number): Phase {
  if (poll === null || poll.status === 'DRAFT') return 'WAITING';
  const present = tally !== null && tally.round >= poll.round ? tally : null;
  const over = isOver(poll, now);
  if (present?.options === null) return present.ballots === 0 && !over ? 'INVITING' : 'SECRET';
  if (over) return 'FINAL';
  return present === null || present.ballots === 0 ? 'INVITING' : 'LIVE';
}
