import { buildIfMissing } from '../booth/start-booth.ts';
import { UsageProblem } from '../robots/errors.ts';
import { explain } from '../robots/explain.ts';
import { parseArguments } from './run/parse-arguments.ts';
import { type Played, playScenario } from './run/play-scenario.ts';
import { showPlayed, sumUp } from './run/show-played.ts';
import { scenarios } from './scenarios/index.ts';

const stop = new AbortController();
let asked = 0;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    asked += 1;
    stop.abort();
    if (asked === 1) console.error('Ending what runs; once more to leave it at once.');
    else process.exit(130);
  });
}

try {
  const { seed, seconds, json, keep, scenarios: chosen } = parseArguments(process.argv.slice(2), scenarios);
  const say = (text: string) => (json ? console.error(text) : console.log(text));
  say(`Seed ${seed}: ${chosen.length} faults, ${seconds} s of load each.`);
  await buildIfMissing();
  const all: Played[] = [];
  for (const scenario of chosen) {
    if (stop.signal.aborted) break;
    say(`    ${scenario.number} ${scenario.name} …`);
    const played = await playScenario(scenario, { seed, seconds, keep, signal: stop.signal });
    all.push(played);
    say(showPlayed(played, `npm run faults -- --seed ${seed} --only ${scenario.name} --seconds ${seconds}`));
  }
  say(sumUp(all, seed));
  if (json) console.log(JSON.stringify({ seed, seconds, faults: all }, null, 2));
  process.exitCode = exitCode(all);
} catch (problem) {
  console.error(problem instanceof UsageProblem ? problem.message : explain(problem));
  process.exitCode = 2;
}

function exitCode(all: readonly Played[]): number {
  if (stop.signal.aborted) return 130;
  if (all.some(({ verdict }) => verdict === 'FAILED')) return 1;
  return all.some(({ verdict }) => verdict === 'NOT_PLAYED') ? 2 : 0;
}
