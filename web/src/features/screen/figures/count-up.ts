/** The number to show while it counts from `from` to `to`; `progress` 0…1, slower towards the end. Whole, never past either end. */
export function countUp(from: number, to: number, progress: number): number {
  const p = Math.min(Math.max(progress, 0), 1);
  if (p === 1) return to;
  return Math.round(from + (to - from) * (1 - (1 - p) ** 3));
}
