import type { DrinkFigures } from '../../amplify/drinks/present-drinks.ts';
import { type AnnounceParts, announce } from './announce.ts';

const mutation = `mutation PublishDrinks($payload: AWSJSON!) {
  publishDrinks(payload: $payload) {
    boothId
    byStatus { key count }
    byDrink { key count }
    byHour { key count }
    byModifier { key count }
    waits { drinkId seconds }
    version asOf
  }
}`;

/** Publishes a bar's figures to all who watch them; throws as `announce`. */
export async function postDrinks(figures: DrinkFigures, parts: AnnounceParts): Promise<void> {
  await announce(mutation, figures, parts);
}
