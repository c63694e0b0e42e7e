import type { Looks } from './look-at-booth.ts';

/** A booth that has taken so many votes. */
export interface Grown extends Looks {
  readonly votes: number;
  /** Votes stored a second, past the workflow. */
  readonly filled: number;
  /** Votes counted a second, of a backlog; NaN where none was left to see. */
  readonly counted: number;
  /** Milliseconds from each start to healthz. */
  readonly starts: readonly number[];
}
