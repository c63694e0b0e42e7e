import { isPassing } from '../../../../api/errors.ts';
import { retryDelay } from '../../../../api/retry.ts';

/** How often a page is asked for before the reading fails. */
const TRIES = 5;

export interface Page<T> {
  readonly items: readonly T[];
  /** Where the next page begins; null at the end. A page may be empty and not the last. */
  readonly next: string | null;
}

/** Asks for one page; `after` is null for the first. */
export type ReadPage<T> = (after: string | null) => Promise<Page<T>>;

/**
 * Everything there is, page by page until there is no next.
 *
 * @param onProgress hears how many have come so far
 * @param signal stops it between two pages; it then throws the signal's reason
 */
export async function readPages<T>(
  readPage: ReadPage<T>,
  onProgress: (items: number) => void,
  signal: AbortSignal,
): Promise<T[]> {
  const items: T[] = [];
  let after: string | null = null;
  do {
    signal.throwIfAborted();
    const page: Page<T> = await readPage(after);
    items.push(...page.items);
    after = page.next;
    onProgress(items.length);
  } while (after !== null);
  signal.throwIfAborted();
  return items;
}

/** Waits out what passes: a day's worth is many questions, and conference Wi-Fi loses some. */
export function patiently<T>(readPage: ReadPage<T>, signal: AbortSignal): ReadPage<T> {
  return async (after) => {
    for (let failures = 1; ; failures += 1) {
      try {
        return await readPage(after);
      } catch (problem) {
        if (signal.aborted || failures >= TRIES || !isPassing(problem)) throw problem;
        await new Promise((resolve) => setTimeout(resolve, retryDelay(failures, problem, Math.random())));
      }
    }
  };
}
