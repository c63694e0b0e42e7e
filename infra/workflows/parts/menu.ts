import { isString, isText } from './definition-checks.ts';
import { isId } from './language.ts';

/** JSONata texts about the menu: a list of the contract's `type Drink`. */

/** Beyond it neither the event nor the message to the screens would hold the menu. Characters of its JSON. */
export const longestMenu = 60_000;

const isFlag = (value: string) => `($exists(${value}) ? $type(${value}) = 'boolean' : true)`;

/**
 * A list of `from` to `to` objects that all pass; `check` is a text on `$${item}`. JSONata makes nothing of an empty list
 * among the bad ones, so the good ones are counted.
 */
const isList = (list: string, from: number, to: number, item: string, check: string) =>
  `($type(${list}) = 'array' ? $count(${list}) >= ${from} and $count(${list}) <= ${to}
    and $count($filter(${list}, function($${item}) { $type($${item}) = 'object' ? ${check} : false })) = $count(${list}) : false)`;

const areDistinct = (ids: string, list: string) => `$count($distinct(${ids})) = $count(${list})`;

const isChoice = `(${isId('$c.choiceId')} and ${isText('$c.name', 60)} and ${isFlag('$c.soldOut')})`;

const isModifier = `(${isId('$m.modifierId')} and ${isText('$m.name', 60)}
  and ${isList('$m.choices', 1, 20, 'c', isChoice)} and ${areDistinct('$m.choices.choiceId', '$m.choices')})`;

const isDrink = `(${isId('$d.drinkId')} and ${isText('$d.name', 60)} and ${isString('$d.icon', 1, 64)}
  and ${isFlag('$d.soldOut')} and ($exists($d.modifiers) ? ${isList('$d.modifiers', 0, 10, 'm', isModifier)}
    and ${areDistinct('$d.modifiers.modifierId', '$d.modifiers')} : true))`;

/** A whole menu; drinks, and the choices of a modifier, each once. */
export const isMenu = (menu: string) =>
  `(${isList(menu, 0, 50, 'd', isDrink)} ? ${areDistinct(`${menu}.drinkId`, menu)}
    and $length($string(${menu})) <= ${longestMenu} : false)`;

const textOf = (name: string) => `{ 'en': ${name}.en, 'ja': ${name}.ja }`;

/** The menu with its known fields alone, and a `soldOut` everywhere; `soldOut` gives it from an id's name. */
const mapMenu = (menu: string, soldOut: (id: string) => string) => `[${menu}.{
  'drinkId': drinkId, 'name': ${textOf('name')}, 'icon': icon, 'soldOut': ${soldOut('drinkId')},
  'modifiers': [modifiers.{ 'modifierId': modifierId, 'name': ${textOf('name')},
    'choices': [choices.{ 'choiceId': choiceId, 'name': ${textOf('name')}, 'soldOut': ${soldOut('choiceId')} }] }] }]`;

export const writtenMenu = (menu: string) => mapMenu(menu, () => 'soldOut = true');

/** What is in the list of ids is sold out, drinks and choices alike, and nothing else. */
export const menuWithout = (menu: string, ids: string) => mapMenu(menu, (id) => `${id} in ${ids}`);

/** Every id that can be sold out. */
export const idsOf = (menu: string) => `[${menu}.drinkId, ${menu}.modifiers.choices.choiceId]`;
