import { kindBelow, limits, type MenuForm, type MenuRow, type RowKind } from './menu-form.ts';

/** What a hand does to the menu; rows are named by their keys, null stands for the menu itself. */
export type MenuEdit =
  | { readonly kind: 'SET'; readonly key: string; readonly fields: Partial<Pick<MenuRow, 'name' | 'soldOut' | 'icon'>> }
  | { readonly kind: 'ADD'; readonly to: string | null }
  | { readonly kind: 'REMOVE'; readonly key: string }
  | { readonly kind: 'MOVE'; readonly key: string; readonly by: 1 | -1 }
  | { readonly kind: 'LOAD'; readonly form: MenuForm };

type Change = (rows: readonly MenuRow[], at: number) => readonly MenuRow[];

/** The rows with a change made to the list that holds the row of that key. */
function changeAt(rows: readonly MenuRow[], key: string, change: Change): readonly MenuRow[] {
  const at = rows.findIndex((row) => row.key === key);
  if (at >= 0) return change(rows, at);
  return rows.map((row) => {
    const below = changeAt(row.rows, key, change);
    return below.every((one, i) => one === row.rows[i]) && below.length === row.rows.length
      ? row
      : { ...row, rows: below };
  });
}

/** The row of that key, wherever it is. */
export function findRow(rows: readonly MenuRow[], key: string): MenuRow | null {
  for (const row of rows) {
    const found = row.key === key ? row : findRow(row.rows, key);
    if (found) return found;
  }
  return null;
}

const emptyRow = (key: string, kind: RowKind, rows: readonly MenuRow[] = []): MenuRow => ({
  ...{ key, kind, rows, id: null, name: { en: '', ja: '' } },
  ...{ soldOut: false, icon: '' },
});

/** The key of the `n`th row that is added here; ids have no blanks. */
export const newKey = (n: number): string => `new ${n}`;

/** A new row of the kind that stands there; a modifier begins with two choices, for less is none. */
function add(form: MenuForm, to: string | null): MenuForm {
  const parent = to === null ? null : findRow(form.rows, to);
  const kind = to === null ? 'drink' : parent && kindBelow[parent.kind];
  if (!kind || (parent?.rows ?? form.rows).length >= limits[kind]) return form;
  const first = form.serial + 1;
  const below = kind === 'modifier' ? [first + 1, first + 2].map((n) => emptyRow(newKey(n), 'choice')) : [];
  const row = emptyRow(newKey(first), kind, below);
  const serial = first + below.length;
  if (to === null) return { rows: [...form.rows, row], serial };
  const grow: Change = (rows, at) => rows.map((one, i) => (i === at ? { ...one, rows: [...one.rows, row] } : one));
  return { rows: changeAt(form.rows, to, grow), serial };
}

/** The menu after an edit. */
export function editMenu(form: MenuForm, edit: MenuEdit): MenuForm {
  switch (edit.kind) {
    case 'SET': {
      const set: Change = (rows, at) => rows.map((row, i) => (i === at ? { ...row, ...edit.fields } : row));
      return { ...form, rows: changeAt(form.rows, edit.key, set) };
    }
    case 'ADD':
      return add(form, edit.to);
    case 'REMOVE':
      return { ...form, rows: changeAt(form.rows, edit.key, (rows, at) => rows.toSpliced(at, 1)) };
    case 'MOVE': {
      const move: Change = (rows, at) => {
        const row = rows[at];
        const to = at + edit.by;
        return row === undefined || to < 0 || to >= rows.length ? rows : rows.toSpliced(at, 1).toSpliced(to, 0, row);
      };
      return { ...form, rows: changeAt(form.rows, edit.key, move) };
    }
    case 'LOAD':
      return edit.form;
    default:
      return edit satisfies never;
  }
}
