import { readFileSync, writeFileSync } from 'node:fs';
import { readBoothFile } from './booth-file.ts';
import { type CommandLine, runCommandLine } from './command-line.ts';
import { exportBooth } from './export-booth.ts';
import { importBooth } from './import-booth.ts';
import { OperatorProblem } from './operator.ts';

const usage = `Usage: npm run booth -- COMMAND FILE [--booth demo] [--as organiser] [--aws]
  put FILE      makes the booth of a JSON file, or changes it: {"name", "entry", "screen", "wifi"?, "privacyUrl"?}
  export FILE   writes the booth, its polls and its store to a file: no votes, staff or screens
  import FILE   makes the booth of such a file, or changes it; --booth gives it another id
  --as NAME     who becomes the organiser of a new booth`;

async function runBoothCommand({ operator, boothId, namedBooth, words }: CommandLine): Promise<unknown> {
  const [command, file] = words;
  if (!file) throw new OperatorProblem(usage);
  switch (command) {
    case 'put': {
      const body: unknown = JSON.parse(readFileSync(file, 'utf8'));
      return (await operator.run('put-booth', { boothId, body })).body;
    }
    case 'export': {
      const { open: _none, ...booth } = await exportBooth(operator, boothId);
      writeFileSync(file, `${JSON.stringify(booth, null, 2)}\n`);
      return { boothId, polls: booth.polls.map(({ pollId }) => pollId), file };
    }
    case 'import': {
      const imported = await importBooth(operator, readBoothFile(file), namedBooth);
      if (imported.refused.length > 0) process.exitCode = 1;
      return imported;
    }
    default:
      throw new OperatorProblem(usage);
  }
}

await runCommandLine(usage, runBoothCommand);
