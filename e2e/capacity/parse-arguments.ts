import { parseArgs } from 'node:util';
import { UsageProblem } from './errors.ts';
import type { Crowd } from './model/crowd.ts';

export const usage = `npm run capacity -- --voters 100000 --minutes 10 [--screens 20] [--phones-watching 0.3] [--first-minute 0.3]
                    [--changes 0] [--orders 0] [--region us-east-1] [--json]`;

/** Limits and prices are known for these. */
export const regions = ['us-east-1'] as const;

export interface CapacitySettings {
  readonly crowd: Crowd;
  readonly region: string;
  readonly json: boolean;
}

/** @throws UsageProblem that says which option is wrong and how it should be */
export function parseArguments(words: readonly string[]): CapacitySettings {
  const values = readValues(words);
  const region = values.region ?? regions[0];
  if (!regions.some((known) => known === region))
    throw new UsageProblem(
      `--region is "${region}": limits and prices are known for ${regions.join(', ')}. Add others to e2e/capacity/limits and prices, with their sources.`,
    );
  return {
    crowd: {
      voters: readNumber('voters', needed('voters', values.voters), 0, 10_000_000, true),
      minutes: readNumber('minutes', needed('minutes', values.minutes), 1 / 60, 1_440, false),
      screens: readNumber('screens', values.screens ?? '1', 0, 100_000, true),
      phonesWatching: readNumber('phones-watching', values['phones-watching'] ?? '0.3', 0, 1, false),
      firstMinute: readNumber('first-minute', values['first-minute'] ?? '0.3', 0, 1, false),
      changes: readNumber('changes', values.changes ?? '0', 0, 100, false),
      orders: readNumber('orders', values.orders ?? '0', 0, 1_000_000, true),
    },
    region,
    json: values.json ?? false,
  };
}

function readValues(words: readonly string[]) {
  const text = { type: 'string' } as const;
  const crowd = { voters: text, minutes: text, screens: text, changes: text, orders: text };
  const shares = { 'phones-watching': text, 'first-minute': text };
  try {
    return parseArgs({ args: [...words], options: { ...crowd, ...shares, region: text, json: { type: 'boolean' } } })
      .values;
  } catch (problem) {
    throw new UsageProblem(`${problem instanceof Error ? problem.message : String(problem)}\n${usage}`);
  }
}

function needed(name: string, text: string | undefined): string {
  if (text === undefined) throw new UsageProblem(`--${name} is missing.\n${usage}`);
  return text;
}

function readNumber(name: string, text: string, least: number, most: number, whole: boolean): number {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  if (!(number >= least && number <= most) || (whole && !Number.isInteger(number)))
    throw new UsageProblem(
      `--${name} is "${text}": give a ${whole ? 'whole ' : ''}number from ${Number(least.toFixed(4))} to ${most}.`,
    );
  return number;
}
