/** Who comes, how fast, and what they do. */
export interface Crowd {
  readonly voters: number;
  readonly minutes: number;
  readonly screens: number;
  /** Share of the phones that keep the result open until the end; the others leave after a glance. */
  readonly phonesWatching: number;
  /** Share of the voters who come in the first minute. */
  readonly firstMinute: number;
  /** Changes of mind per voter. */
  readonly changes: number;
  readonly orders: number;
}

/** Rates a second in the busiest second, and the two stretches of time that the crowd comes in. */
export interface Arrival {
  readonly seconds: number;
  readonly firstSeconds: number;
  readonly restSeconds: number;
  readonly inFirst: number;
  readonly inRest: number;
  /** Visitors who arrive in the busiest second. */
  readonly peak: number;
}

/** Within its minute a crowd swells and ebbs: the busiest second holds so many times the mean. */
export const peakOverMean = 2;

/** How the crowd comes in: a share in the first minute, the rest evenly until the end. */
export function spreadArrival({ voters, minutes, firstMinute }: Crowd): Arrival {
  const seconds = minutes * 60;
  const firstSeconds = Math.min(60, seconds);
  const restSeconds = seconds - firstSeconds;
  const inFirst = restSeconds === 0 ? voters : voters * firstMinute;
  const inRest = voters - inFirst;
  const rest = restSeconds === 0 ? 0 : inRest / restSeconds;
  return {
    seconds,
    firstSeconds,
    restSeconds,
    inFirst,
    inRest,
    peak: peakOverMean * Math.max(inFirst / firstSeconds, rest),
  };
}
