import { type ChosenDrink, parseQueuedOrder } from '../../../api/commands/choose-drink.ts';
import { parseFields, parseNumber, parseOneOf, parseOptional, parseString } from '../../../api/parse.ts';
import { type Held, nothingHeld, type Problem, plainProblems } from './held.ts';

function parseProblem(value: unknown, what: string): Problem {
  const problem = parseFields(value, what);
  return problem.kind === 'QUEUE_FULL'
    ? { kind: 'QUEUE_FULL', waitSeconds: parseNumber(problem.waitSeconds, `${what}.waitSeconds`) }
    : { kind: parseOneOf(problem.kind, `${what}.kind`, plainProblems) };
}

function parseChoice(value: unknown, what: string): ChosenDrink {
  const choice = parseFields(value, what);
  const modifiers = Object.entries(parseFields(choice.modifiers, `${what}.modifiers`));
  return {
    drinkId: parseString(choice.drinkId, `${what}.drinkId`),
    modifiers: Object.fromEntries(modifiers.map(([id, chosen]) => [id, parseString(chosen, `${what}.${id}`)])),
  };
}

function parse(value: unknown): Held {
  const held = parseFields(value, 'held');
  const kind = parseOneOf(held.kind, 'held.kind', ['NONE', 'STARTING', 'STARTED']);
  const problem = parseOptional(held.problem, 'held.problem', parseProblem);
  if (kind === 'NONE') return { kind, problem };
  const orderId = parseString(held.orderId, 'held.orderId');
  if (kind === 'STARTING') return { kind, orderId, code: parseString(held.code, 'held.code') };
  return {
    kind,
    orderId,
    visitorId: parseOptional(held.visitorId, 'held.visitorId', parseString),
    expiresAt: parseOptional(held.expiresAt, 'held.expiresAt', parseString),
    choice: parseOptional(held.choice, 'held.choice', parseChoice),
    place: parseOptional(held.place, 'held.place', (place) => parseQueuedOrder({ ...parseFields(place, ''), orderId })),
    cancel: parseOneOf(held.cancel, 'held.cancel', ['NO', 'ASKED', 'DONE']),
    problem,
  };
}

/** The stored order of a booth; what can't be read is none. */
export function parseHeld(stored: string | null): Held {
  if (stored === null) return nothingHeld;
  try {
    return parse(JSON.parse(stored));
  } catch {
    // Written by another version of the page, or by somebody's hand: the bar still knows the order.
    return nothingHeld;
  }
}
