import { runBar } from './bar/run-bar.ts';
import { explain } from './explain.ts';
import { parseArguments } from './parse-arguments.ts';
import { runVotes } from './run-votes.ts';

try {
  const settings = parseArguments(process.argv.slice(2));
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const runs: Promise<number>[] = [];
  if (settings.visitors > 0) runs.push(runVotes(settings, stop));
  if (settings.orders > 0) runs.push(runBar(settings, process.env, stop));
  process.exitCode = Math.max(...(await Promise.all(runs)));
} catch (problem) {
  console.error(explain(problem));
  process.exitCode = 2;
}
