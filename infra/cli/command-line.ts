import { parseArgs } from 'node:util';
import { connectOperator, type Operator, OperatorProblem } from './operator.ts';

export interface CommandLine {
  readonly operator: Operator;
  readonly boothId: string;
  readonly words: readonly string[];
}

/** Runs a command of the organiser: `--booth NAME` (demo), `--aws` for the deployed booth; prints what it gives. */
export async function runCommandLine(usage: string, command: (line: CommandLine) => Promise<unknown>): Promise<void> {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { booth: { type: 'string', default: 'demo' }, aws: { type: 'boolean', default: false } },
    });
    if (positionals.length === 0) throw new OperatorProblem(usage);
    const operator = connectOperator(values.aws, process.env);
    const result = await command({ operator, boothId: values.booth, words: positionals });
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
