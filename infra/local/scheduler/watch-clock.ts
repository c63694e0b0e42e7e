import type { Clock, Log } from '../aws/types.ts';

/**
 * A timer counts the time that the machine is awake; so the clock itself is looked at this often (ms), and what became
 * due in a laptop's sleep happens as soon as its lid is open.
 */
const LOOK_MS = 2_000;

export interface ClockWatch {
  /** Looks now: something may have become due sooner than was known. */
  look(): void;
  stop(): void;
}

/** Does what is due now and whenever something comes due. `doDue` gives the time of the next (epoch ms), if any. */
export function watchClock(doDue: () => number | undefined, clock: Clock, log: Log): ClockWatch {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const look = () => {
    clearTimeout(timer);
    if (stopped) return;
    let wait = LOOK_MS;
    try {
      const next = doDue();
      if (next !== undefined) wait = Math.min(LOOK_MS, Math.max(0, next - clock()));
    } catch (error) {
      log.error(`The schedules could not be read (${String(error)}); the next look is in ${LOOK_MS / 1000} seconds.`);
    }
    timer = setTimeout(look, wait);
  };
  look();
  return {
    look,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
