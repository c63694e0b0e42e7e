import type { Poll } from '../../../../api/types.ts';
import { countVotes, type RoundCount } from '../../results/figures/count-votes.ts';
import type { Vote } from '../../results/votes/vote.ts';

/** What a round of a poll came to. Times are ISO 8601 in UTC; null without votes. */
export interface RoundFigures extends RoundCount {
  readonly pollId: string;
  readonly round: number;
  /** Options chosen, over all ballots. */
  readonly choices: number;
  readonly firstAt: string | null;
  readonly lastAt: string | null;
}

/** @param votes of that round, in time */
export function roundFigures(poll: Poll, round: number, votes: readonly Vote[]): RoundFigures {
  const count = countVotes(poll.options, votes);
  return {
    ...count,
    pollId: poll.pollId,
    round,
    choices: count.counts.reduce((sum, one) => sum + one.count, 0),
    firstAt: votes[0]?.votedAt ?? null,
    lastAt: votes.at(-1)?.votedAt ?? null,
  };
}

export interface RoundOfPoll {
  readonly poll: Poll;
  readonly round: number;
}

/** Every round that may have votes: the earlier ones of each poll, and the present one unless it is a draft. */
export function roundsOf(polls: readonly Poll[]): RoundOfPoll[] {
  return polls.flatMap((poll) => {
    const last = poll.status === 'DRAFT' ? poll.round - 1 : poll.round;
    return Array.from({ length: last }, (_, i) => ({ poll, round: i + 1 }));
  });
}

/** Leaves out what nobody needs to read: an earlier round that nobody voted in. */
export function tellingRounds(polls: readonly Poll[], rounds: readonly RoundFigures[]): RoundFigures[] {
  const present = new Map(polls.map(({ pollId, round }) => [pollId, round]));
  return rounds.filter(({ pollId, round, ballots }) => ballots > 0 || present.get(pollId) === round);
}

export interface DayTotals {
  readonly polls: number;
  readonly rounds: number;
  readonly ballots: number;
  readonly firstAt: string | null;
  readonly lastAt: string | null;
}

/** The day in one line. */
export function dayTotals(rounds: readonly RoundFigures[]): DayTotals {
  const firsts = rounds.flatMap(({ firstAt }) => (firstAt === null ? [] : [firstAt])).sort();
  const lasts = rounds.flatMap(({ lastAt }) => (lastAt === null ? [] : [lastAt])).sort();
  return {
    polls: new Set(rounds.map(({ pollId }) => pollId)).size,
    rounds: rounds.length,
    ballots: rounds.reduce((sum, { ballots }) => sum + ballots, 0),
    firstAt: firsts[0] ?? null,
    lastAt: lasts.at(-1) ?? null,
  };
}
