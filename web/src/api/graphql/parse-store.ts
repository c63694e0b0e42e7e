import { parseBoolean, parseFields, parseList, parseNumber, parseOptional, parseString } from '../parse.ts';
import type { Choice, Drink, Modifier, Store } from '../types.ts';
import { parseText } from './parse-text.ts';

function parseChoice(value: unknown, what: string): Choice {
  const choice = parseFields(value, what);
  return {
    choiceId: parseString(choice.choiceId, `${what}.choiceId`),
    name: parseText(choice.name, `${what}.name`),
    soldOut: parseBoolean(choice.soldOut, `${what}.soldOut`),
  };
}

function parseModifier(value: unknown, what: string): Modifier {
  const modifier = parseFields(value, what);
  return {
    modifierId: parseString(modifier.modifierId, `${what}.modifierId`),
    name: parseText(modifier.name, `${what}.name`),
    choices: parseList(modifier.choices, `${what}.choices`, parseChoice),
  };
}

function parseDrink(value: unknown, what: string): Drink {
  const drink = parseFields(value, what);
  return {
    drinkId: parseString(drink.drinkId, `${what}.drinkId`),
    name: parseText(drink.name, `${what}.name`),
    icon: parseOptional(drink.icon, `${what}.icon`, parseString),
    soldOut: parseBoolean(drink.soldOut, `${what}.soldOut`),
    modifiers: parseList(drink.modifiers, `${what}.modifiers`, parseModifier),
  };
}

/** The coffee bar as the API shows it. */
export function parseStore(value: unknown): Store {
  const store = parseFields(value, 'store');
  return {
    boothId: parseString(store.boothId, 'store.boothId'),
    open: parseBoolean(store.open, 'store.open'),
    menu: parseList(store.menu, 'store.menu', parseDrink),
    queueLength: parseNumber(store.queueLength, 'store.queueLength'),
    queueLimit: parseNumber(store.queueLimit, 'store.queueLimit'),
    version: parseNumber(store.version, 'store.version'),
  };
}
