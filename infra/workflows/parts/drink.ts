import { fail, failWith } from './failures.ts';
import { isId, jsonata, type States, when } from './language.ts';

/** What somebody orders: `drinkId`, and of each of its modifiers at most one choice. */

const body = '$states.input.body';
const modifiers = `($exists(${body}.modifiers) ? ${body}.modifiers : {})`;

/** No drink has more modifiers than ten. */
const areModifiers = `($type(${modifiers}) = 'object' ? ($keys := $keys(${modifiers});
  $count($keys) <= 10 and $count($keys[${isId('$')} and ${isId(`$lookup(${modifiers}, $)`)}]) = $count($keys)) : false)`;

export const rejectBadDrink = [
  when(`$not(${isId(`${body}.drinkId`)})`, 'Bad drink'),
  when(`$not(${areModifiers})`, 'Bad modifiers'),
];

export const assignDrink = {
  drinkId: jsonata(`${body}.drinkId`),
  modifiers: jsonata(modifiers),
};

/** Needs `$store`: gives `$drink`, as the menu has it or `{}`, and `$chosen`, each modifier with its choice if there is one. */
export const assignFromMenu = {
  drink: jsonata(`($drink := $store.menu[drinkId = $drinkId]; $exists($drink) ? $drink : {})`),
  chosen: jsonata(`($drink := $store.menu[drinkId = $drinkId];
    [$each($modifiers, function($choiceId, $modifierId) {
      { 'modifierId': $modifierId, 'choiceId': $choiceId,
        'choice': $drink.modifiers[modifierId = $modifierId].choices[choiceId = $choiceId] }
    })])`),
};

/** A modifier that is left out stays out: whoever makes the drink makes it as usual, which no rule here could know. */
export const rejectOffMenu = [
  when('$not($exists($drink.drinkId))', 'Not on the menu'),
  when('$count($chosen[$not($exists(choice))]) > 0', 'Choice not on the menu'),
  when('$drink.soldOut', 'Sold out'),
  when('$count($chosen[choice.soldOut]) > 0', 'Choice sold out'),
];

const choice = (which: string) => `{ 'drinkId': $drinkId,
  'modifierId': $chosen[${which}][0].modifierId, 'choiceId': $chosen[${which}][0].choiceId }`;

export const drinkFailures: States = {
  'Bad drink': fail('InvalidRequest', 'Send {"drinkId": "…"}: the id of a drink on the menu.', { field: 'drinkId' }),
  'Bad modifiers': fail(
    'InvalidRequest',
    'modifiers is an object of at most 10 {"modifierId": "choiceId"} from the menu.',
    { field: 'modifiers' },
  ),
  'Not on the menu': failWith(
    'NotOnMenu',
    'This drink is not on the menu. Load the menu again and choose from it.',
    `{ 'drinkId': $drinkId }`,
  ),
  'Choice not on the menu': failWith(
    'NotOnMenu',
    'This drink does not come like that. Load the menu again and choose from it.',
    choice('$not($exists(choice))'),
  ),
  'Sold out': failWith('SoldOut', 'This drink is sold out. Please choose another.', `{ 'drinkId': $drinkId }`),
  'Choice sold out': failWith(
    'SoldOut',
    'One of your choices is sold out. Please choose another.',
    choice('choice.soldOut'),
  ),
};
