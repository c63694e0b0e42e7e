import { parseArgs } from 'node:util';
import { buildIfMissing, startBoothProcess } from '../booth/start-booth.ts';
import { describeMachine, showMachine } from './describe-machine.ts';
import { createFigure, type Figure, showFigure } from './figures.ts';
import { takeFigures } from './take-figures.ts';

/** `npm run bench [-- --json]`. Exit code 1 where a figure is over its limit, 2 where the bench itself failed. */
async function runBench(json: boolean): Promise<number> {
  await buildIfMissing();
  const machine = await describeMachine();
  if (!json) console.log(`${showMachine(machine)}\nClient and booth share the machine.\n`);
  const started = performance.now();
  const figures: Figure[] = [];
  const booth = await startBoothProcess();
  const interrupt = () => {
    console.error('Interrupted.');
    void booth.discard().finally(() => process.exit(2));
  };
  process.once('SIGINT', interrupt);
  try {
    await takeFigures(booth, (name, measured) => {
      const figure = createFigure(name, measured);
      figures.push(figure);
      if (!json) console.log(showFigure(figure));
    });
  } finally {
    process.off('SIGINT', interrupt);
    await booth.discard();
  }
  const seconds = Math.round((performance.now() - started) / 1000);
  const over = figures.filter(({ within }) => !within);
  if (json) console.log(JSON.stringify({ machine, seconds, figures }, undefined, 2));
  else console.log(`\n${figures.length - over.length} figures within their limits, ${over.length} over; ${seconds} s.`);
  return over.length > 0 ? 1 : 0;
}

try {
  const { values } = parseArgs({ options: { json: { type: 'boolean' } } });
  process.exitCode = await runBench(values.json === true);
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : String(problem));
  process.exitCode = 2;
}
