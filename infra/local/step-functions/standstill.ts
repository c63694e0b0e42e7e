import type { DatabaseSync } from 'node:sqlite';
import type { Clock, Log } from '../aws/types.ts';
import { callAt, type Time } from './timers.ts';

export interface StandstillParts {
  readonly journal: DatabaseSync;
  readonly clock: Clock;
  readonly log: Log;
  /** Gives back the time that nobody could use. At least once for every gap. */
  readonly onStandstill: (gapMs: number) => Promise<void>;
}

/** Knows when the machine slept or the process was down, and has that settled before anything comes due. */
export interface Standstill {
  readonly settled: NonNullable<Time['settled']>;
  /** Looks at the clock from now on; resolves when the gap since the last run is settled. */
  begin(): Promise<void>;
  stop(): void;
}

/** The clock is looked at this often, and the time noted in the journal. */
const LOOK_MS = 1_000;

/** A process that runs is late for a look by less, however busy the machine. */
const GAP_MS = 5_000;

const TRIES = 5;

/** Makes its table in the journal when it is missing. */
export function watchStandstill({ journal, clock, log, onStandstill }: StandstillParts): Standstill {
  journal.exec(
    'CREATE TABLE IF NOT EXISTS awake (one INTEGER PRIMARY KEY CHECK (one = 1), at INTEGER NOT NULL) STRICT',
  );
  const note = journal.prepare('INSERT INTO awake VALUES (1, ?) ON CONFLICT DO UPDATE SET at = excluded.at');
  const noted = journal.prepare('SELECT at FROM awake').get()?.at;
  let seen = noted === undefined ? clock() : Number(noted);
  // Whatever lies between two runs was no time that anybody could use.
  let least = LOOK_MS;
  let settling: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const settle = async (gapMs: number): Promise<void> => {
    for (let tries = 1; !stopped; tries++) {
      try {
        await onStandstill(gapMs);
        return;
      } catch (error) {
        if (stopped) return;
        log.error(`A standstill of ${Math.round(gapMs / 1000)} s could not be made good (${String(error)}).`);
        if (tries === TRIES) return;
        await new Promise<void>((resolve) => callAt(clock() + LOOK_MS * tries, { clock }, resolve));
      }
    }
  };

  const settled = (): Promise<void> | undefined => {
    const now = clock();
    const gap = now - seen;
    seen = now;
    if (gap < least) return settling;
    const all = (settling ?? Promise.resolve())
      .then(() => settle(gap))
      .finally(() => {
        if (settling === all) settling = undefined;
      });
    settling = all;
    return settling;
  };

  const look = () => {
    try {
      // Only what is settled is noted: a process that ends before settles the whole gap in its next run.
      if (settled() === undefined) note.run(clock());
    } catch (error) {
      log.error(`The time could not be noted (${String(error)}).`);
    }
    timer = setTimeout(look, LOOK_MS);
  };

  return {
    settled,
    async begin() {
      const settling = settled();
      least = GAP_MS;
      await settling;
      look();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
