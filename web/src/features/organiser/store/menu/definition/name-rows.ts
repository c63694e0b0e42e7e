import { freeId, slugOf } from '../../../polls/definition/slug.ts';
import type { MenuRow } from './menu-form.ts';

const idsOf = (rows: readonly MenuRow[]) => rows.flatMap(({ id }) => (id === null ? [] : [id]));

function nameLevel(rows: readonly MenuRow[], elsewhere: readonly string[]): MenuRow[] {
  const taken = new Set([...idsOf(rows), ...elsewhere]);
  return rows.map((row, index) => {
    if (row.id !== null) return row;
    const id = freeId(slugOf(row.name.en) || slugOf(row.name.ja) || `${row.kind}-${index + 1}`, taken);
    taken.add(id);
    return { ...row, id };
  });
}

/**
 * The rows with their ids: a saved one keeps its own, a new one is named after its English name, else after the Latin
 * letters of its Japanese one, else by its place. Drinks and choices never share an id, for either is sold out by it;
 * choices of different drinks do, so that the oat milk is out for all of them at once.
 */
export function nameRows(drinks: readonly MenuRow[]): MenuRow[] {
  const savedChoices = drinks.flatMap((drink) => drink.rows.flatMap((modifier) => idsOf(modifier.rows)));
  const named = nameLevel(drinks, savedChoices);
  const drinkIds = idsOf(named);
  return named.map((drink) => ({
    ...drink,
    rows: nameLevel(drink.rows, []).map((modifier) => ({ ...modifier, rows: nameLevel(modifier.rows, drinkIds) })),
  }));
}
