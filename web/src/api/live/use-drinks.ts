import { noteServerTime } from '../../browser/server-clock.ts';
import { parseDrinks } from '../graphql/parse-drinks.ts';
import { readDrinks } from '../graphql/read.ts';
import { parseFields } from '../parse.ts';
import type { DrinkFigures } from '../types.ts';
import { compareDrinks } from './newest.ts';
import type { Followed, Mode, Source } from './source.ts';
import { useFollowed } from './use-followed.ts';

function drinksSource(boothId: string): Source<DrinkFigures> {
  return {
    async read() {
      const drinks = await readDrinks(boothId);
      if (drinks) noteServerTime(drinks.asOf);
      return drinks;
    },
    listen: async (events) => (await import('./appsync/subscribe.ts')).subscribeDrinks(boothId, events),
    parse: (data) => parseDrinks(parseFields(data, 'message').onDrinks),
    compareAge: compareDrinks,
  };
}

/** The bar's figures, kept up to date; nothing while `boothId` is null. */
export function useDrinks(boothId: string | null, mode: Mode = 'live'): Followed<DrinkFigures> {
  const id = boothId ?? '';
  return useFollowed(id === '' ? null : `drinks/${id}`, () => drinksSource(id), mode);
}
