import { parseArgs } from 'node:util';
import { connectOperator, type Operator, OperatorProblem } from './operator.ts';

export interface CommandLine {
  readonly operator: Operator;
  /** The booth of `--booth`, or `demo`. */
  readonly boothId: string;
  /** The booth of `--booth`. */
  readonly namedBooth: string | undefined;
  readonly words: readonly string[];
}

/**
 * Runs a command of the organiser and prints what it gives: `--booth NAME` (demo), `--as NAME` (organiser), `--aws` for the
 * deployed booth.
 */
export async function runCommandLine(usage: string, command: (line: CommandLine) => Promise<unknown>): Promise<void> {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        booth: { type: 'string' },
        as: { type: 'string', default: 'organiser' },
        aws: { type: 'boolean', default: false },
      },
    });
    if (positionals.length === 0) throw new OperatorProblem(usage);
    const operator = connectOperator(values.aws, process.env, values.as);
    const result = await command({
      operator,
      boothId: values.booth ?? 'demo',
      namedBooth: values.booth,
      words: positionals,
    });
    if (result !== undefined) console.log(JSON.stringify(result, null, 2));
  } catch (problem) {
    const refused = problem instanceof Error && /ECONNREFUSED/.test(`${problem.name} ${problem.message}`);
    if (refused) console.error('The booth does not answer. Is npm start still running?');
    else if (problem instanceof Error && problem.name.startsWith('ERR_PARSE_ARGS'))
      console.error(`${problem.message}\n${usage}`);
    else console.error(problem instanceof Error ? problem.message : String(problem));
    process.exitCode = 1;
  }
}
