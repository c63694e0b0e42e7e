import { explain } from '../explain.ts';
import type { Acknowledged } from './judge-bar.ts';
import type { PlannedOrder } from './plan-orders.ts';

/** What the robots did, and what they were told. */
export interface BarRecord {
  /** Every order that was sent, by its id. */
  readonly plans: Map<string, PlannedOrder>;
  readonly acknowledged: readonly Acknowledged[];
  /** How often what happened that may well happen. */
  readonly counts: ReadonlyMap<string, number>;
  /** Likewise of what should not. */
  readonly problems: ReadonlyMap<string, number>;
  acknowledge(said: Acknowledged): void;
  count(what: string): void;
  fail(problem: unknown): void;
}

export function createBarRecord(): BarRecord {
  const acknowledged: Acknowledged[] = [];
  const counts = new Map<string, number>();
  const problems = new Map<string, number>();
  const add = (to: Map<string, number>, what: string) => to.set(what, (to.get(what) ?? 0) + 1);
  return {
    plans: new Map(),
    acknowledged,
    counts,
    problems,
    acknowledge: (said) => {
      acknowledged.push(said);
      add(counts, said.event);
    },
    count: (what) => void add(counts, what),
    fail: (problem) => void add(problems, explain(problem)),
  };
}
