import type { Figure, Limit } from '../measures/measure.ts';

/** A figure as measured: not finite where it could not be. */
export interface FigureInput {
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly limit?: Limit;
  readonly beside?: { readonly label: string; readonly value: number };
  readonly ratioLimit?: Limit;
  readonly samples?: number;
  readonly note?: string;
}

/** The value beside its alternative and its limits. What is unknown is within no limit. */
export function createFigure({ value, beside, ...rest }: FigureInput): Figure {
  const ratio = beside && value / beside.value;
  const checks = [
    ...(rest.limit ? [holds(value, rest.limit)] : []),
    ...(rest.ratioLimit ? [holds(ratio ?? Number.NaN, rest.ratioLimit)] : []),
  ];
  return {
    ...rest,
    value: finite(value),
    ...(beside && { beside: { label: beside.label, value: finite(beside.value) } }),
    ...(ratio !== undefined && { ratio: finite(ratio) }),
    ...(checks.length > 0 && { within: checks.every(Boolean) }),
  };
}

// False for NaN, whichever way the limit goes.
const holds = (value: number, limit: Limit) => ('atMost' in limit ? value <= limit.atMost : value >= limit.atLeast);

/** Three digits are more than any of these measurements is good for. */
function finite(value: number): number | null {
  if (!Number.isFinite(value)) return null;
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
