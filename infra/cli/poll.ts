import { readFileSync } from 'node:fs';
import { type CommandLine, runCommandLine } from './command-line.ts';
import { OperatorProblem } from './operator.ts';

const usage = `Usage: npm run poll -- COMMAND POLL [--booth demo] [--aws]
  put POLL FILE      writes the poll of a JSON file (see infra/booths/demo.json)
  open|close POLL    opens or closes it
  reveal|hide POLL   shows or hides the results of a poll that waits for it
  reset POLL ROUND   ends round ROUND and begins the next
  delete POLL        deletes a draft
  recount POLL       counts the votes themselves and compares
  rebuild POLL       sets the tally of a closed poll from its votes, after a restore`;

const plain = new Set(['open', 'close', 'reveal', 'hide', 'delete']);

async function runPollCommand({ operator, boothId, words }: CommandLine): Promise<unknown> {
  const [command = '', pollId, argument] = words;
  if (!pollId) throw new OperatorProblem(usage);
  if (plain.has(command)) return (await operator.run(`${command}-poll`, { boothId, pollId, body: {} })).body;
  switch (command) {
    case 'put': {
      if (!argument) throw new OperatorProblem('Name the JSON file that holds the poll.');
      const body: unknown = JSON.parse(readFileSync(argument, 'utf8'));
      return (await operator.run('put-poll', { boothId, pollId, body })).body;
    }
    case 'reset':
      return (await operator.run('reset-poll', { boothId, pollId, body: { round: Number(argument) } })).body;
    case 'recount':
      return operator.runLong('recount', { boothId, pollId });
    case 'rebuild':
      return operator.invoke('rebuild-poll', { boothId, pollId });
    default:
      throw new OperatorProblem(usage);
  }
}

await runCommandLine(usage, runPollCommand);
