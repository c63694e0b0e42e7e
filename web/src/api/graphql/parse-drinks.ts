import { parseFields, parseList, parseNumber, parseString } from '../parse.ts';
import type { DrinkFigures } from '../types.ts';

function parseFigure(value: unknown, what: string): DrinkFigures['byDrink'][number] {
  const figure = parseFields(value, what);
  return { key: parseString(figure.key, `${what}.key`), count: parseNumber(figure.count, `${what}.count`) };
}

function parseWait(value: unknown, what: string): DrinkFigures['waits'][number] {
  const wait = parseFields(value, what);
  return {
    drinkId: parseString(wait.drinkId, `${what}.drinkId`),
    seconds: parseNumber(wait.seconds, `${what}.seconds`),
  };
}

/** The bar's figures as the API shows them. */
export function parseDrinks(value: unknown): DrinkFigures {
  const drinks = parseFields(value, 'drinks');
  const figures = (name: string) => parseList(drinks[name], `drinks.${name}`, parseFigure);
  return {
    boothId: parseString(drinks.boothId, 'drinks.boothId'),
    byStatus: figures('byStatus'),
    byDrink: figures('byDrink'),
    byHour: figures('byHour'),
    byModifier: figures('byModifier'),
    waits: parseList(drinks.waits, 'drinks.waits', parseWait),
    version: parseNumber(drinks.version, 'drinks.version'),
    asOf: parseString(drinks.asOf, 'drinks.asOf'),
  };
}
