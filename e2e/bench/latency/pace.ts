import type { Watched } from './send-votes.ts';

/** One pace: votes on the booth and puts on the twin, in turn. */
export interface Pace {
  readonly name: string;
  readonly watched: readonly Watched[];
  /** Milliseconds from a put's answer to GetRecords. */
  readonly floor: readonly number[];
  /** The same, were all of it pushed as tallies are: no two within the slot. */
  readonly pushedFloor: readonly number[];
}
