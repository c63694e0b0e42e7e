import type { RecordedVote } from '../../../api/commands/cast-vote.ts';

/** Why a vote didn't count. */
export type Refusal = 'CLOSED' | 'NOT_OPEN' | 'ALREADY_VOTED' | 'OPTIONS_CHANGED' | 'NEW_ROUND' | 'GONE';

/** A visitor's ballot in one poll, as this phone knows it. */
export type Ballot =
  | { readonly kind: 'NONE' }
  /** Cast, and not yet acknowledged; `before` is the vote that it changes. */
  | {
      readonly kind: 'WAITING';
      readonly round: number;
      readonly options: readonly string[];
      readonly before: RecordedVote | null;
    }
  /** Acknowledged. `refused`: why the last change of it didn't count. */
  | { readonly kind: 'RECORDED'; readonly vote: RecordedVote; readonly refused: Refusal | null }
  | { readonly kind: 'REFUSED'; readonly round: number; readonly options: readonly string[]; readonly reason: Refusal };

export type BallotEvent =
  | { readonly kind: 'VOTE_CAST'; readonly round: number; readonly options: readonly string[] }
  | { readonly kind: 'VOTE_RECORDED'; readonly vote: RecordedVote }
  /** `options`: of the vote that was refused, which may not be the last one cast any more. */
  | { readonly kind: 'VOTE_REFUSED'; readonly options: readonly string[]; readonly reason: Refusal }
  | { readonly kind: 'ROUND_SEEN'; readonly round: number };

export const noBallot: Ballot = { kind: 'NONE' };

export function sameOptions(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && [...a].sort().join('\n') === [...b].sort().join('\n');
}

/** The round a ballot was cast in; 0 for none. */
export function roundOf(ballot: Ballot): number {
  switch (ballot.kind) {
    case 'NONE':
      return 0;
    case 'RECORDED':
      return ballot.vote.round;
    case 'WAITING':
    case 'REFUSED':
      return ballot.round;
    default:
      return ballot satisfies never;
  }
}

function cast(ballot: Ballot, round: number, options: readonly string[]): Ballot {
  // The second tap of a double tap, or the other tab's, is the same vote.
  if (ballot.kind === 'WAITING' && ballot.round === round && sameOptions(ballot.options, options)) return ballot;
  if (ballot.kind === 'RECORDED' && ballot.vote.round === round && sameOptions(ballot.vote.options, options)) {
    return ballot;
  }
  const held = ballot.kind === 'RECORDED' ? ballot.vote : ballot.kind === 'WAITING' ? ballot.before : null;
  return { kind: 'WAITING', round, options, before: held?.round === round ? held : null };
}

function record(ballot: Ballot, vote: RecordedVote): Ballot {
  if (ballot.kind === 'WAITING') {
    // The answer to an earlier choice: the later one is still on its way.
    if (!sameOptions(ballot.options, vote.options)) return { ...ballot, before: vote };
    return { kind: 'RECORDED', vote, refused: null };
  }
  if (ballot.kind === 'RECORDED' && ballot.vote.recordedAt > vote.recordedAt) return ballot;
  return { kind: 'RECORDED', vote, refused: null };
}

function refuse(ballot: Ballot, options: readonly string[], reason: Refusal): Ballot {
  if (ballot.kind !== 'WAITING' || !sameOptions(ballot.options, options)) return ballot;
  // A change that failed leaves the vote as it was.
  if (ballot.before) return { kind: 'RECORDED', vote: ballot.before, refused: reason };
  return { kind: 'REFUSED', round: ballot.round, options, reason };
}

function seeRound(ballot: Ballot, round: number): Ballot {
  if (roundOf(ballot) >= round || ballot.kind === 'NONE') return ballot;
  // What was cast for the last round must not slip into this one.
  return ballot.kind === 'WAITING'
    ? { kind: 'REFUSED', round, options: ballot.options, reason: 'NEW_ROUND' }
    : noBallot;
}

/** What becomes of a ballot: nothing that was cast is lost but by an answer of the booth's. */
export function applyToBallot(ballot: Ballot, event: BallotEvent): Ballot {
  switch (event.kind) {
    case 'VOTE_CAST':
      return cast(ballot, event.round, event.options);
    case 'VOTE_RECORDED':
      return record(ballot, event.vote);
    case 'VOTE_REFUSED':
      return refuse(ballot, event.options, event.reason);
    case 'ROUND_SEEN':
      return seeRound(ballot, event.round);
    default:
      return event satisfies never;
  }
}
