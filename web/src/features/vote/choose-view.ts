import type { Followed } from '../../api/live/source.ts';
import type { Booth, Poll } from '../../api/types.ts';
import type { VisitState } from '../../visit/visit-state.ts';
import { type Ballot, roundOf } from './ballot/ballot.ts';

export interface Situation {
  readonly visit: VisitState;
  readonly booth: Followed<Booth>;
  /** Of the poll the page is about; null while there is none. */
  readonly pollId: string | null;
  readonly poll: Followed<Poll>;
  readonly ballot: Ballot;
  /** Whether the visitor is at changing the vote. */
  readonly changing: boolean;
  /** The server's time, milliseconds since 1970. */
  readonly now: number;
}

export type View =
  | { readonly kind: 'LOADING' | 'UNREACHABLE' | 'NO_BOOTH' | 'FORGOTTEN' | 'NO_POLL' }
  /** `expired`: the code that was given has run out. */
  | { readonly kind: 'CODE'; readonly expired: boolean }
  | { readonly kind: 'BALLOT' | 'THANKS' | 'CLOSED'; readonly poll: Poll };

/** A poll whose `closesAt` has come is closed, whether or not somebody has closed it. */
export function isClosed(poll: Poll, now: number): boolean {
  return poll.status === 'CLOSED' || (poll.closesAt !== null && Date.parse(poll.closesAt) <= now);
}

function awaited(followed: Followed<unknown>): View {
  return { kind: followed.failed ? 'UNREACHABLE' : 'LOADING' };
}

function chooseForPoll(poll: Poll, { ballot, changing, now }: Situation): View {
  if (poll.status === 'DRAFT') return { kind: 'NO_POLL' };
  const closed = isClosed(poll, now);
  const mine = roundOf(ballot) >= poll.round;
  if (mine && (ballot.kind === 'WAITING' || ballot.kind === 'RECORDED')) {
    return { kind: changing && !closed ? 'BALLOT' : 'THANKS', poll };
  }
  if (mine && ballot.kind === 'REFUSED' && ballot.reason === 'ALREADY_VOTED') return { kind: 'CLOSED', poll };
  return { kind: closed ? 'CLOSED' : 'BALLOT', poll };
}

/** What the visitor's page shows. A vote that was cast stays in sight whatever else fails. */
export function chooseView(situation: Situation): View {
  const { visit, booth, pollId, poll } = situation;
  if (visit.kind === 'FORGOTTEN') return { kind: 'FORGOTTEN' };
  if (booth.data === null || visit.kind === 'NO_BOOTH') return { kind: 'NO_BOOTH' };
  if (visit.kind === 'CODE_NEEDED') return { kind: 'CODE', expired: visit.expired };
  if (pollId === null) return booth.data === undefined ? awaited(booth) : { kind: 'NO_POLL' };
  if (poll.data === undefined) return awaited(poll);
  return poll.data === null ? { kind: 'NO_POLL' } : chooseForPoll(poll.data, situation);
}
