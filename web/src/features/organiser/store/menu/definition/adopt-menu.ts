import type { MenuForm, MenuRow } from './menu-form.ts';
import { nameRows } from './name-rows.ts';

type ById = ReadonlyMap<string, MenuRow>;

const byPath = (rows: readonly MenuRow[], path = ''): [string, MenuRow][] =>
  rows.flatMap((row) => {
    const at = `${path}/${row.id}`;
    return row.id === null ? [] : [[at, row] as [string, MenuRow], ...byPath(row.rows, at)];
  });

function adopt(rows: readonly MenuRow[], base: ById, theirs: ById, path = ''): MenuRow[] {
  return rows.map((row) => {
    const at = `${path}/${row.id}`;
    const before = base.get(at);
    const now = theirs.get(at);
    const isTouched = before === undefined || now === undefined || before.soldOut !== row.soldOut;
    return { ...row, soldOut: isTouched ? row.soldOut : now.soldOut, rows: adopt(row.rows, base, theirs, at) };
  });
}

/**
 * The form with what baristas sold out meanwhile, or have again: it is their word in a rush, except where it was
 * changed here as well. By ids; a form's own base is adopted against itself.
 */
export function adoptSoldOut(form: MenuForm, base: MenuForm, theirs: MenuForm): MenuForm {
  const [before, now] = [new Map(byPath(base.rows)), new Map(byPath(theirs.rows))];
  return { ...form, rows: adopt(form.rows, before, now) };
}

/** The form with the ids that its rows were saved under; what was typed since stays. */
export function adoptIds(form: MenuForm, sent: MenuForm): MenuForm {
  const ids = new Map(flat(nameRows(sent.rows)).map(({ key, id }) => [key, id]));
  const give = (rows: readonly MenuRow[]): MenuRow[] =>
    rows.map((row) => ({ ...row, id: row.id ?? ids.get(row.key) ?? null, rows: give(row.rows) }));
  return { ...form, rows: give(form.rows) };
}

const flat = (rows: readonly MenuRow[]): MenuRow[] => rows.flatMap((row) => [row, ...flat(row.rows)]);

/** The menu as if nothing were sold out: what only an organiser changes. */
export function withoutSoldOut(form: MenuForm): MenuForm {
  const clear = (rows: readonly MenuRow[]): MenuRow[] =>
    rows.map((row) => ({ ...row, soldOut: false, rows: clear(row.rows) }));
  return { ...form, rows: clear(form.rows) };
}
