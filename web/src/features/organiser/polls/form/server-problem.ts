import { Refused } from '../../../../api/errors.ts';
import { sayFailure } from '../failure/say-failure.ts';
import type { PollsText } from '../texts/use-polls-text.ts';

/** What the server said to a save; `field` is the form's, null where it concerns none. */
export interface ServerProblem {
  readonly field: string | null;
  readonly text: string;
}

/** The form's field for each of the definition's, as `details.field` names them. */
const fields: Readonly<Record<string, string>> = {
  title: 'title.en',
  options: 'options',
  minChoices: 'minChoices',
  maxChoices: 'maxChoices',
  allowChange: 'allowChange',
  results: 'results',
  opensAt: 'opensAt',
  closesAt: 'closesAt',
};

/** Where to say what about a save that didn't work. */
export function serverProblem(problem: unknown, text: PollsText): ServerProblem {
  if (!(problem instanceof Refused)) return { field: null, text: sayFailure(problem, text) };
  if (problem.code === 'WrongState') return { field: 'options', text: text.form.conflict };
  if (problem.status !== 400) return { field: null, text: sayFailure(problem, text) };
  const named = problem.details.field;
  // Deeper names, `options[0].label` or `body.title`, belong to the first word that is a field.
  const words = typeof named === 'string' ? named.split(/[^A-Za-z]+/) : [];
  const known = words.find((word) => Object.hasOwn(fields, word));
  return { field: known === undefined ? null : (fields[known] ?? null), text: text.failed.refused(problem.message) };
}
