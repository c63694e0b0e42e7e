import type { Random } from './random.ts';
import { chooseOptions, type Weights } from './weights.ts';

export interface PlannedVote {
  /** Milliseconds after the start. */
  readonly at: number;
  readonly options: readonly string[];
}

/** One visitor: checks in, votes, and perhaps votes once more. */
export interface PlannedVisit {
  readonly vote: PlannedVote;
  readonly change?: PlannedVote;
}

export interface VisitRules {
  readonly visitors: number;
  readonly perMinute: number;
  /** Share of visitors who change their mind, 0 to 1. */
  readonly change: number;
  readonly optionIds: readonly string[];
  readonly weights: Weights;
  /** How many options a ballot names. */
  readonly choices: number;
}

/**
 * Who votes for what, and when. Votes and changed votes share the rate: each has a slot of its own, 60,000 ms /
 * `perMinute` long, and falls anywhere within it. A change takes another choice where the poll leaves one.
 */
export function planVisits(rules: VisitRules, random: Random): readonly PlannedVisit[] {
  const slotMs = 60_000 / rules.perMinute;
  const choose = () => chooseOptions(random, rules.optionIds, rules.weights, rules.choices);
  const visits: { vote: PlannedVote; change?: PlannedVote }[] = [];
  const undecided: number[] = [];
  for (let slot = 0; visits.length < rules.visitors || undecided.length > 0; slot += 1) {
    const at = (slot + random()) * slotMs;
    const mayChange = undecided.length > 0 && (visits.length === rules.visitors || random() < 0.5);
    const changer = mayChange ? undecided.shift() : undefined;
    const visit = changer === undefined ? undefined : visits[changer];
    if (visit !== undefined) {
      visit.change = { at, options: chooseOther(visit.vote.options, choose) };
      continue;
    }
    if (random() < rules.change) undecided.push(visits.length);
    visits.push({ vote: { at, options: choose() } });
  }
  return visits;
}

/** Some draws are given to finding another choice; where the weights leave none, the same stays. */
function chooseOther(before: readonly string[], choose: () => readonly string[]): readonly string[] {
  for (let draw = 0; draw < 50; draw += 1) {
    const options = choose();
    if (options.join() !== before.join()) return options;
  }
  return before;
}
