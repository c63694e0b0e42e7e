/** A tally as it came to a screen; times in milliseconds of `machineClock`. */
export interface SeenTally {
  readonly at: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** A vote that was acknowledged. */
export interface AnsweredVote {
  readonly option: string;
  readonly due: number;
  readonly answered: number;
}

/** When a vote was on the screen, and what it waited for. */
export interface SeenVote {
  readonly fromDue: number;
  readonly fromAnswer: number;
  /** Of the time since the answer: until the next push was allowed. */
  readonly conflated: number;
}

export interface Sight {
  readonly seen: readonly SeenVote[];
  readonly unseen: number;
}

/**
 * Pairs votes with the tallies of a poll that began empty: the nth vote answered for an option is on the screen with the
 * first tally that counts n for it. Votes under way at the same time may change places, which moves no mean. A tally
 * that overtakes its vote's answer counts as 0 after it.
 * @param slotMs the least time between two pushes
 */
export function pairByRank(votes: readonly AnsweredVote[], tallies: readonly SeenTally[], slotMs: number): Sight {
  const seen: SeenVote[] = [];
  const ranks = new Map<string, number>();
  for (const { option, due, answered } of votes.toSorted((a, b) => a.answered - b.answered)) {
    const rank = (ranks.get(option) ?? 0) + 1;
    ranks.set(option, rank);
    const index = tallies.findIndex(({ counts }) => (counts.get(option) ?? 0) >= rank);
    const tally = tallies[index];
    if (tally === undefined) continue;
    const fromAnswer = Math.max(0, tally.at - answered);
    const freeAt = (tallies[index - 1]?.at ?? Number.NEGATIVE_INFINITY) + slotMs;
    seen.push({
      fromDue: tally.at - due,
      fromAnswer,
      conflated: Math.min(fromAnswer, Math.max(0, freeAt - answered)),
    });
  }
  return { seen, unseen: votes.length - seen.length };
}
