import type { Checkpoint } from '../counts/counted-rows.ts';
import { planStep } from './plan-step.ts';
import type { RowRecords, View } from './view.ts';

/** Somebody else moved the row each time; the stream delivers the batch again. */
export class RowContended extends Error {
  override readonly name = 'RowContended';
}

// Each round lost means that another delivery of the same records went ahead, so a few are plenty.
const mostRounds = 25;

/**
 * Counts a row's records: reads it, folds what is above its checkpoint, writes if the row is still the same.
 * What it wrote last itself spares it the read where there is something to write, for then the condition tells if that
 * still holds. That there is nothing to write it takes from the row alone.
 * @param now ISO 8601
 */
export async function countRow<Key, Image, Seen extends Checkpoint, Folded>(
  { key, pk, records }: RowRecords<Key>,
  view: View<Key, Image, Seen, Folded>,
  now: () => string,
): Promise<void> {
  let lost = 0;
  let recalled = view.rows.recall?.(key);
  while (lost < mostRounds) {
    const fromMemory = recalled !== undefined;
    const seen = recalled ?? (await view.rows.readCheckpoint(key));
    recalled = undefined;
    const step = planStep(records, seen, view, now());
    if (!step && fromMemory) continue;
    if (!step) return;
    const committed = await view.rows.commitStep(key, seen, step);
    if (committed && step.lastSequence === records.at(-1)?.sequence) return;
    if (!committed) lost += 1;
  }
  throw new RowContended(`The row of ${pk} moved ${mostRounds} times while it was being counted`);
}
