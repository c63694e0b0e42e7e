import { mayHaveHappened, mayRetry, retryDelay } from './retry-delay.ts';

export interface Patience {
  readonly tries: number;
  readonly sleep: (ms: number) => Promise<void>;
  readonly random: () => number;
  /** Told of each try that is followed by another. */
  readonly onRetry?: (problem: unknown) => void;
}

/** How a command with its retries ended; `doubtful`: a try without a clear answer may yet have been carried out. */
export type Tried<T> =
  | { readonly ok: true; readonly value: T; readonly doubtful: boolean }
  | { readonly ok: false; readonly problem: unknown; readonly doubtful: boolean };

/** Tries until an answer, a clear refusal, or the last try. */
export async function tryPatiently<T>(command: () => Promise<T>, patience: Patience): Promise<Tried<T>> {
  let doubtful = false;
  for (let failures = 1; ; failures += 1) {
    try {
      return { ok: true, value: await command(), doubtful };
    } catch (problem) {
      doubtful ||= mayHaveHappened(problem);
      if (failures >= patience.tries || !mayRetry(problem)) return { ok: false, problem, doubtful };
      patience.onRetry?.(problem);
      await patience.sleep(retryDelay(failures, problem, patience.random()));
    }
  }
}
