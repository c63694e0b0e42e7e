import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plot } from '../measures/measure.ts';
import { drawPlot } from './draw-plot.ts';

/** Draws each plot into `<folder>/<file>.svg`. @param source the machine and the day, printed on each */
export async function writePlots(plots: readonly Plot[], folder: string, source: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const plot of plots) await writeFile(join(folder, `${plot.file}.svg`), drawPlot(plot, source));
}
