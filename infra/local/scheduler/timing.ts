/** When a schedule runs: once at a time (epoch ms), or every so many ms. */
export type Timing = { readonly kind: 'at'; readonly at: number } | { readonly kind: 'rate'; readonly everyMs: number };

const UNIT_MS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * Reads `at(yyyy-mm-ddThh:mm:ss)`, in UTC, or `rate(5 minutes)`; undefined for what is neither. Cron isn't run here.
 * Source: "Schedule types" of the EventBridge Scheduler user guide.
 */
export function parseTiming(expression: string): Timing | undefined {
  const rate = /^rate\((?<value>[1-9]\d{0,8}) (?<unit>minute|hour|day)s?\)$/.exec(expression)?.groups;
  if (rate) return { kind: 'rate', everyMs: Number(rate.value) * (UNIT_MS[rate.unit ?? ''] ?? 0) };
  const text = /^at\((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\)$/.exec(expression)?.[1];
  if (text === undefined) return undefined;
  const date = new Date(`${text}Z`);
  // The 30th of February becomes another day instead of being refused.
  const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  return real ? { kind: 'at', at: date.getTime() } : undefined;
}

/**
 * The first run (epoch ms) of a schedule made or changed now. A time that has passed by then is due at once. A rate
 * begins a period from now, where AWS runs it at once too: nothing on a machine set up just now needs renewing.
 */
export const firstRun = (timing: Timing, now: number): number =>
  timing.kind === 'at' ? timing.at : now + timing.everyMs;

/**
 * The run after the one that was due then (epoch ms), or null when there is none. What was due while the machine slept
 * is made up for once: the next run is later than now, in step with those before.
 */
export function nextRun(timing: Timing, due: number, now: number): number | null {
  if (timing.kind === 'at') return null;
  const missed = Math.max(0, Math.floor((now - due) / timing.everyMs));
  return due + (missed + 1) * timing.everyMs;
}
