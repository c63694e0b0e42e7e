import { limits, type MenuForm, type MenuRow, toMenu } from './menu-form.ts';

/** What is wrong with one field; `field` is its name in the form. */
export interface MenuProblem {
  readonly field: string;
  readonly kind: 'MISSING' | 'LONG' | 'NO_CHOICES' | 'TOO_LARGE';
}

/** The server counts code points. */
const lengthOf = (text: string) => [...text.trim()].length;

/** The name of a row's field in the form. */
export const nameField = (key: string, language: 'en' | 'ja'): string => `menu.${key}.${language}`;
/** The name of what adds a row to another. */
export const addField = (key: string | null): string => `menu.${key ?? ''}.add`;

function checkRow(row: MenuRow): MenuProblem[] {
  const { key, kind, name, rows } = row;
  const problems: MenuProblem[] = [];
  if (name.en.trim() === '' && name.ja.trim() === '') problems.push({ field: nameField(key, 'en'), kind: 'MISSING' });
  if (lengthOf(name.en) > limits.name) problems.push({ field: nameField(key, 'en'), kind: 'LONG' });
  if (lengthOf(name.ja) > limits.name) problems.push({ field: nameField(key, 'ja'), kind: 'LONG' });
  if (kind === 'modifier' && rows.length === 0) problems.push({ field: addField(key), kind: 'NO_CHOICES' });
  return [...problems, ...rows.flatMap(checkRow)];
}

/** What the contract would refuse, in the form's order; none for a menu that may be sent. */
export function validateMenu(form: MenuForm): MenuProblem[] {
  const problems = form.rows.flatMap(checkRow);
  // The server adds a null for each name that isn't given.
  const size = JSON.stringify(toMenu(form)).length + countRows(form.rows) * 12;
  return size > limits.menu ? [...problems, { field: addField(null), kind: 'TOO_LARGE' }] : problems;
}

const countRows = (rows: readonly MenuRow[]): number => rows.reduce((sum, row) => sum + 1 + countRows(row.rows), 0);
