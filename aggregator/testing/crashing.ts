import type { Checkpoint, CountedRows } from '../counts/counted-rows.ts';

/**
 * A process that ends around a commit: before it nothing is stored, after it nobody hears so.
 * @param crashes `before`, `after` or anything else for each commit, from the last to the first
 */
export function crashing<Key, Seen extends Checkpoint, Folded>(
  rows: CountedRows<Key, Seen, Folded>,
  crashes: string[],
): CountedRows<Key, Seen, Folded> {
  return {
    ...rows,
    async commitStep(key, seen, step) {
      const crash = crashes.pop();
      if (crash === 'before') throw new Error('Crashed before the commit');
      const committed = await rows.commitStep(key, seen, step);
      if (crash === 'after') throw new Error('Crashed after the commit');
      return committed;
    },
  };
}
