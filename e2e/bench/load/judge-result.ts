import type { JobResult } from './job.ts';

export interface Judged {
  /** Indices of the requests that were answered well. */
  readonly done: readonly number[];
  readonly failed: number;
  /** Milliseconds of each that was answered well, from when it was due. */
  readonly times: readonly number[];
}

export function judgeResult({ sent }: JobResult): Judged {
  const good = sent.filter(({ status }) => status >= 200 && status < 300);
  return {
    done: good.map(({ index }) => index),
    failed: sent.length - good.length,
    times: good.map(({ due, answered }) => answered - due),
  };
}

/** Answers a second in each slice of `sliceMs`, the last one only if it is whole: [seconds since the start, rate]. */
export function rateOverTime({ sent, startedAt, endedAt }: JobResult, sliceMs: number): (readonly [number, number])[] {
  const counts = new Array<number>(Math.floor((endedAt - startedAt) / sliceMs)).fill(0);
  for (const { answered } of sent) {
    const slice = Math.floor((answered - startedAt) / sliceMs);
    if (slice < counts.length) counts[slice] = (counts[slice] ?? 0) + 1;
  }
  return counts.map((count, slice) => [((slice + 1) * sliceMs) / 1000, (count * 1000) / sliceMs]);
}
