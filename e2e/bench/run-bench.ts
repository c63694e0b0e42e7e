import { buildIfMissing } from '../booth/start-booth.ts';
import { describeMachine, type Machine, showMachine } from './describe-machine.ts';
import { measures } from './measures/index.ts';
import type { Figure, Measure, Measured } from './measures/measure.ts';
import { openContext } from './open-context.ts';
import { type BenchSettings, parseArguments } from './parse-arguments.ts';
import { writePlots } from './plots/write-plots.ts';
import { showFigure } from './table/show-figure.ts';

type Report = Measured & { readonly name: string; readonly title: string; readonly seconds: number };

/** Exit code 1 where a figure is over its limit, 2 where a measure could not be taken. */
async function runBench({ measures, long, json, plots }: BenchSettings): Promise<number> {
  await buildIfMissing();
  const machine = await describeMachine();
  const day = new Date().toISOString().slice(0, 16).replace('T', ' ');
  if (!json) console.log(`${day} UTC, ${showMachine(machine)}\nClients and booth share the machine.`);
  const reports: Report[] = [];
  const failures: string[] = [];
  for (const measure of measures) {
    if (!json) console.log(`\n── ${measure.title}`);
    try {
      const report = await takeMeasure(measure, machine, long);
      reports.push(report);
      if (plots !== undefined) await writePlots(report.plots, plots, `${showShortly(machine)}, ${day} UTC`);
      if (!json) for (const figure of report.figures) console.log(showFigure(figure));
    } catch (problem) {
      failures.push(measure.name);
      console.error(`${measure.name} could not be measured:`, problem);
    }
  }
  const figures = reports.flatMap((report) => report.figures);
  const over = figures.filter(({ within }) => within === false);
  if (json) console.log(JSON.stringify({ day, machine, measures: reports, failures }, undefined, 2));
  else console.log(`\n${summarise(reports, figures, over, failures)}`);
  return failures.length > 0 ? 2 : Math.min(1, over.length);
}

async function takeMeasure(measure: Measure, machine: Machine, long: boolean): Promise<Report> {
  const clock = () => performance.now();
  const started = clock();
  const { context, close } = openContext({ machine, long, clock, say: (line) => console.error(`   ${line}`) });
  const interrupt = () => {
    console.error('Interrupted.');
    void close().finally(() => process.exit(2));
  };
  process.once('SIGINT', interrupt);
  try {
    const { figures, plots } = await measure.measure(context);
    return { name: measure.name, title: measure.title, seconds: (clock() - started) / 1000, figures, plots };
  } finally {
    process.off('SIGINT', interrupt);
    await close();
  }
}

const showShortly = ({ cores, processor, node, java }: Machine) =>
  `${cores} cores (${processor}), Node ${node}, Java ${/\d+/.exec(java)?.[0] ?? 'unknown'}, booth and clients on one machine`;

function summarise(
  reports: readonly Report[],
  figures: readonly Figure[],
  over: readonly Figure[],
  failures: readonly string[],
): string {
  const limited = figures.filter(({ within }) => within !== undefined).length;
  const seconds = Math.round(reports.reduce((sum, report) => sum + report.seconds, 0));
  const missing = failures.length > 0 ? ` Not measured: ${failures.join(', ')}.` : '';
  return `${limited - over.length} figures within their limits, ${over.length} over, ${figures.length - limited} without a limit; ${seconds} s.${missing}`;
}

try {
  process.exitCode = await runBench(parseArguments(process.argv.slice(2), measures));
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : String(problem));
  process.exitCode = 2;
}
