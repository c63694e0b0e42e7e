/** A vote as its visitor knows it. */
export interface SentVote {
  readonly options: readonly string[];
  /** What the booth answered in the end; null: refused, or no answer. */
  readonly status: 'RECORDED' | 'CHANGED' | 'UNCHANGED' | null;
  /** A try of it had no clear answer and may have been carried out, even late. */
  readonly doubtful: boolean;
}

/** The votes of one visitor, in the order sent. */
export type VisitorVotes = readonly SentVote[];

/** What a tally says; `options` is null while results are hidden. */
export interface Count {
  readonly round: number;
  readonly version: number;
  readonly ballots: number;
  readonly options: ReadonlyMap<string, number> | null;
}

export interface Line {
  /** An option's id, or "ballots". */
  readonly name: string;
  readonly acknowledged: number;
  readonly counted: number;
  readonly attempted: number;
}

export interface Verdict {
  /** OTHERS: more changes were folded in than were sent here, so options can't be compared. RESET: nothing can. */
  readonly kind: 'EXACT' | 'LOST' | 'TOO_MANY' | 'OTHERS' | 'RESET';
  readonly lines: readonly Line[];
}

/** Whether acknowledged ⊆ counted ⊆ attempted holds for what was counted between two tallies. */
export function judgeTally(visitors: readonly VisitorVotes[], before: Count, after: Count): Verdict {
  if (before.round !== after.round) return { kind: 'RESET', lines: [] };
  const ballots: Line = {
    name: 'ballots',
    acknowledged: visitors.filter((votes) => votes.some(isAcknowledged)).length,
    counted: after.ballots - before.ballots,
    attempted: visitors.filter((votes) => votes.some(mayCount)).length,
  };
  const changes = after.version - before.version;
  if (changes > visitors.reduce((sum, votes) => sum + mostChanges(votes), 0)) {
    return { kind: ballots.counted < ballots.acknowledged ? 'LOST' : 'OTHERS', lines: [ballots] };
  }
  const lines = [ballots, ...optionLines(visitors, before, after)];
  if (lines.some((line) => line.counted < line.acknowledged)) return { kind: 'LOST', lines };
  return { kind: lines.some((line) => line.counted > line.attempted) ? 'TOO_MANY' : 'EXACT', lines };
}

function optionLines(visitors: readonly VisitorVotes[], before: Count, after: Count): readonly Line[] {
  if (before.options === null || after.options === null) return [];
  const ends = visitors.map(possibleEnds);
  const lines: Line[] = [];
  for (const [name, count] of after.options) {
    lines.push({
      name,
      acknowledged: ends.filter((choices) => choices.every((options) => options.includes(name))).length,
      counted: count - (before.options.get(name) ?? 0),
      attempted: ends.filter((choices) => choices.some((options) => options.includes(name))).length,
    });
  }
  return lines;
}

/** The choices a visitor's ballot may show in the end; the empty one: perhaps there is no ballot. */
function possibleEnds(votes: VisitorVotes): readonly (readonly string[])[] {
  const last = votes.findLast(isAcknowledged);
  const doubtful = votes.filter((vote) => vote.doubtful).map((vote) => vote.options);
  return [last?.options ?? [], ...doubtful];
}

/** A late try of a vote may take the ballot back to it, after another vote was answered. */
function mostChanges(votes: VisitorVotes): number {
  const late = votes.length > 1 ? votes.filter(({ doubtful }) => doubtful).length : 0;
  return votes.filter(mayCount).length + late;
}

function isAcknowledged(vote: SentVote): boolean {
  return vote.status !== null;
}

/** Whether the tally may have counted it. A try that changed nothing may follow one, unanswered, that did. */
function mayCount(vote: SentVote): boolean {
  return vote.doubtful || (vote.status !== null && vote.status !== 'UNCHANGED');
}
