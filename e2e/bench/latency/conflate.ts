/**
 * Milliseconds that each record would wait were all that is visible pushed at once, and no two pushes within `slotMs`:
 * what the pushing of a whole tally costs at the least. @param records when each was answered and visible
 */
export function conflate(
  records: readonly { readonly answered: number; readonly visible: number }[],
  slotMs: number,
): readonly number[] {
  let pushed = Number.NEGATIVE_INFINITY;
  return records
    .toSorted((a, b) => a.visible - b.visible)
    .map(({ answered, visible }) => {
      // Whatever is visible by the time of the last push went with it.
      if (visible > pushed) pushed = Math.max(visible, pushed + slotMs);
      return Math.max(0, pushed - answered);
    });
}
