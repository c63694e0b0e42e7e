import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { UsageProblem } from '../../robots/errors.ts';
import type { Scenario } from '../scenario.ts';

const usage = 'npm run faults -- [--seed 1] [--only 1,kill-runtime] [--seconds 20] [--keep] [--json]';
const MOST_SEED = 2 ** 31;
const MOST_SECONDS = 600;

export interface FaultSettings {
  readonly seed: number;
  readonly scenarios: readonly Scenario[];
  /** How long each fault's load lasts. */
  readonly seconds: number;
  readonly json: boolean;
  /** Keep the log and the data folders of each. */
  readonly keep: boolean;
}

/** @throws UsageProblem */
export function parseArguments(words: readonly string[], all: readonly Scenario[]): FaultSettings {
  const values = readValues(words);
  const seed = values.seed === undefined ? randomInt(MOST_SEED) : Number(values.seed);
  if (!Number.isInteger(seed)) throw new UsageProblem(`--seed is "${values.seed}": give a whole number.`);
  const seconds = Number(values.seconds);
  if (!(seconds >= 1 && seconds <= MOST_SECONDS))
    throw new UsageProblem(`--seconds is "${values.seconds}": give a number from 1 to ${MOST_SECONDS}.`);
  return { seed, seconds, json: values.json, keep: values.keep, scenarios: choose(values.only, all) };
}

function readValues(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        seed: { type: 'string' },
        only: { type: 'string' },
        seconds: { type: 'string', default: '20' },
        keep: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (problem) {
    throw new UsageProblem(`${problem instanceof Error ? problem.message : String(problem)}\n${usage}`);
  }
}

function choose(only: string | undefined, all: readonly Scenario[]): readonly Scenario[] {
  if (only === undefined) return all;
  const wanted = only.split(',').map((word) => word.trim());
  const names = ({ number, name }: Scenario) => [String(number), name];
  const stranger = wanted.find((word) => !all.some((scenario) => names(scenario).includes(word)));
  if (stranger !== undefined) {
    const known = all.map(({ number, name }) => `${number} ${name}`).join(', ');
    throw new UsageProblem(`--only names "${stranger}". There are: ${known}.`);
  }
  return all.filter((scenario) => names(scenario).some((name) => wanted.includes(name)));
}
