import { parseArgs } from 'node:util';
import { UsageProblem } from '../robots/errors.ts';
import type { Measure } from './measures/measure.ts';

export interface BenchSettings {
  readonly measures: readonly Measure[];
  readonly long: boolean;
  readonly json: boolean;
  /** Where the plots go; undefined: nowhere. */
  readonly plots: string | undefined;
}

/** Reads the command line; `all` in their order. @throws UsageProblem that says what to type instead */
export function parseArguments(args: readonly string[], all: readonly Measure[]): BenchSettings {
  const usage = `npm run bench -- [--only a,b] [--long] [--json] [--plots FOLDER]\nMeasures: ${all.map(({ name }) => name).join(', ')}`;
  const { only, plots, long = false, json = false } = readOptions(args, usage);
  const wanted = only?.split(',').map((name) => name.trim());
  const unknown = wanted?.find((name) => all.every((measure) => measure.name !== name));
  if (unknown !== undefined) throw new UsageProblem(`There is no measure "${unknown}".\n${usage}`);
  return { measures: all.filter(({ name }) => wanted?.includes(name) ?? true), long, json, plots };
}

function readOptions(args: readonly string[], usage: string) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        only: { type: 'string' },
        plots: { type: 'string' },
        long: { type: 'boolean' },
        json: { type: 'boolean' },
      },
    }).values;
  } catch (problem) {
    throw new UsageProblem(`${problem instanceof Error ? problem.message : String(problem)}\n${usage}`);
  }
}
