/** How a closed loop went. */
export interface Throughput {
  readonly perSecond: number;
  /** Milliseconds of each task that succeeded. */
  readonly times: readonly number[];
}

/**
 * `concurrency` workers do one task after another until `count` are done or `ms` are over; a task gives its time in
 * milliseconds, or undefined where it failed.
 */
export async function measureThroughput(
  { concurrency, count, ms }: { concurrency: number; count: number; ms: number },
  task: (index: number) => Promise<number | undefined>,
): Promise<Throughput> {
  const started = performance.now();
  const times: number[] = [];
  let next = 0;
  const work = async () => {
    while (next < count && performance.now() - started < ms) {
      const took = await task(next++);
      if (took !== undefined) times.push(took);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return { perSecond: (times.length * 1000) / (performance.now() - started), times };
}
