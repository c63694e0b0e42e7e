import { type CommandLine, runCommandLine } from './command-line.ts';
import { OperatorProblem } from './operator.ts';

const usage = `Usage: npm run dead-letters -- COMMAND [--aws]
  list                 shows the votes that could not be counted and wait, oldest first
  give-back SEQUENCE   counts one of them, once, when what hindered it is mended`;

async function runDeadLettersCommand({ operator, words }: CommandLine): Promise<unknown> {
  const [command, sequence] = words;
  if (command === 'list') return operator.invoke('give-back', { list: true });
  if (command !== 'give-back' || !sequence) throw new OperatorProblem(usage);
  if (!/^\d{1,40}$/.test(sequence)) throw new OperatorProblem('A SEQUENCE is the number that list shows.');
  return operator.invoke('give-back', { sequence });
}

await runCommandLine(usage, runDeadLettersCommand);
