import { readFileSync } from 'node:fs';
import { type CommandLine, runCommandLine } from './command-line.ts';
import { OperatorProblem } from './operator.ts';

const usage = `Usage: npm run store -- COMMAND [--booth demo] [--aws]
  open | close   opens or closes the bar
  put FILE       sets what a JSON file names: any of {"open", "menu", "soldOut", "queueLimit", "drinksPerCode", …}`;

function bodyOf([command, file]: readonly string[]): unknown {
  if (command === 'open' || command === 'close') return { open: command === 'open' };
  if (command !== 'put' || !file) throw new OperatorProblem(usage);
  return JSON.parse(readFileSync(file, 'utf8'));
}

await runCommandLine(usage, async ({ operator, boothId, words }: CommandLine) => {
  return (await operator.run('put-store', { boothId, body: bodyOf(words) })).body;
});
