import type { Figure, Limit } from '../measures/measure.ts';

/** One line of the table: value, limit, alternative and ratio; a note on the line below. */
export function showFigure({ label, unit, value, limit, beside, ratio, ratioLimit, within, ...more }: Figure): string {
  const alternative = beside ? `${show(beside.value, unit)} ${beside.label}` : '';
  const cells = [
    label.padEnd(50),
    show(value, unit).padStart(12),
    (limit ? showLimit(limit, unit) : '').padEnd(11),
    alternative.padEnd(30),
    (beside ? `× ${show(ratio ?? null, '')}` : '').padEnd(7),
    (ratioLimit ? showLimit(ratioLimit, '') : '').padEnd(6),
    more.samples === undefined ? '' : `n=${more.samples}`,
  ];
  const line = `${cells.join('  ')}${within === false ? '  OVER' : ''}`.trimEnd();
  return more.note ? `${line}\n    ${more.note}` : line;
}

const show = (value: number | null, unit: string) => (value === null ? 'unknown' : `${value} ${unit}`.trim());

const showLimit = (limit: Limit, unit: string) =>
  'atMost' in limit ? `≤ ${show(limit.atMost, unit)}` : `≥ ${show(limit.atLeast, unit)}`;
