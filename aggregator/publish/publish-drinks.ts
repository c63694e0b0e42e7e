import { type DrinkFigures, type DrinkRow, presentDrinks } from '../../amplify/drinks/present-drinks.ts';
import type { BoothKey } from '../keys/booth-key.ts';

export interface PublishDrinksParts {
  /** The figures row and its repair row. */
  readonly readRows: (booth: BoothKey) => Promise<DrinkRow[]>;
  readonly post: (figures: DrinkFigures) => Promise<void>;
  /** ISO 8601 with milliseconds. */
  readonly now: () => string;
}

/** Publishes a bar's figures as they stand. Call it after the slot is taken: what is stored before that is in them. */
export async function publishDrinks(booth: BoothKey, parts: PublishDrinksParts): Promise<void> {
  const rows = await parts.readRows(booth);
  await parts.post(presentDrinks(booth.boothId, rows, parts.now()));
}
