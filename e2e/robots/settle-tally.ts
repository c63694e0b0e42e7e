import { type Count, judgeTally, type Verdict, type VisitorVotes } from './judge-tally.ts';

const PAUSE_MS = 500;
/** Reads in a row that say the same: longer than the tally takes on its way. */
const QUIET_READS = 4;

export interface Settling {
  readonly readTally: () => Promise<Count>;
  readonly sleep: (ms: number) => Promise<void>;
  /** Reads before the last word is taken as it is. */
  readonly reads: number;
}

/** Reads the tally until it stands still and says nothing is missing, or until the reads are used up. */
export async function settleTally(
  visitors: readonly VisitorVotes[],
  before: Count,
  { readTally, sleep, reads }: Settling,
): Promise<Verdict> {
  let last = await readTally();
  let quiet = 1;
  for (let read = 1; read < reads; read += 1) {
    if (quiet >= QUIET_READS && judgeTally(visitors, before, last).kind !== 'LOST') break;
    await sleep(PAUSE_MS);
    const next = await readTally();
    quiet = next.version === last.version && next.round === last.round ? quiet + 1 : 1;
    last = next;
  }
  return judgeTally(visitors, before, last);
}
