import type { Fact } from '../facts/fact.ts';
import { limits } from '../limits/limits.ts';
import { prices } from '../prices/prices.ts';

/** Limits and prices that were not read from AWS's own present page, a line each. */
export function factsInDoubt(): string[] {
  const all: readonly Fact[] = [...Object.values(limits), ...Object.values(prices)];
  return all
    .filter(({ confidence, textOf }) => confidence === 'SECOND_HAND' || textOf !== undefined)
    .map(
      ({ value, unit, confidence, textOf, source }) =>
        `  ${sayValue(value)} ${unit}: ${confidence === 'SECOND_HAND' ? 'second-hand' : 'AWS’s own text'}${textOf === undefined ? '' : `, ${textOf}`} (${source.document})`,
    );
}

/** Prices are far below one: by the million. */
function sayValue(value: number): string {
  return value < 0.001
    ? `US$ ${Number((value * 1_000_000).toPrecision(8))} a million times a`
    : value.toLocaleString('en');
}
