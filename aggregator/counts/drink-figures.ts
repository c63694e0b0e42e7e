import type { DrinkCounts } from '../../amplify/drinks/present-drinks.ts';
import type { BoothKey } from '../keys/booth-key.ts';
import type { Checkpoint, CountedRows, Step } from './counted-rows.ts';

/** What a booth's figures row held when it was read. */
export interface FiguresCheckpoint extends Checkpoint {
  readonly counts: DrinkCounts;
}

export type FiguresStep = Step<DrinkCounts>;

/** The rows of the orders, one for each booth. */
export type DrinkFiguresRows = CountedRows<BoothKey, FiguresCheckpoint, DrinkCounts>;
