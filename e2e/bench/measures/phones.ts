import { figureKinds } from '../figures.ts';
import { createFigure } from '../table/create-figure.ts';
import { takeFigures } from '../take-figures.ts';
import type { Figure, Measure } from './measure.ts';

export const phones: Measure = {
  name: 'phones',
  title: 'Phones: check-in, vote, tally on a screen',
  async measure(context) {
    const figures: Figure[] = [];
    await takeFigures(await context.startBooth(), (name, measured) =>
      figures.push(createFigure({ ...figureKinds[name], ...measured })),
    );
    return { figures, plots: [] };
  },
};
