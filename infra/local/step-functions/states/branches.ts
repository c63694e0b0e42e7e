import type { Run } from './state.ts';

/** Runs `count` branches, at most `limit` at a time, and gives their results in order. The first failure stops the rest. */
export async function runBranches<T>(
  count: number,
  limit: number,
  run: Run,
  branch: (index: number, run: Run) => Promise<T>,
): Promise<T[]> {
  const results = new Array<T>(count);
  const own = new AbortController();
  const signal = AbortSignal.any([run.signal, own.signal]);
  let next = 0;
  const worker = async () => {
    while (next < count) {
      signal.throwIfAborted();
      const index = next++;
      results[index] = await branch(index, { ...run, signal });
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(count, limit) }, worker));
  } finally {
    own.abort(new Error('The other branches are done with.'));
  }
  return results;
}
