import { readFileSync } from 'node:fs';
import { type CommandLine, runCommandLine } from './command-line.ts';
import { OperatorProblem } from './operator.ts';

const usage = `Usage: npm run booth -- put FILE [--booth demo] [--aws]
  put FILE   makes the booth of a JSON file, or changes it: {"name", "entry", "screen", "wifi"?, "privacyUrl"?}`;

async function runBoothCommand({ operator, boothId, words }: CommandLine): Promise<unknown> {
  const [command, file] = words;
  if (command !== 'put' || !file) throw new OperatorProblem(usage);
  const body: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return (await operator.run('put-booth', { boothId, body })).body;
}

await runCommandLine(usage, runBoothCommand);
