import { controlId } from '../../../../components/form/field.tsx';
import { useLanguage } from '../../../../i18n/language.ts';
import { pickText } from '../../../../i18n/pick-text.ts';
import { useStoreText } from '../texts/use-store-text.ts';
import { kindBelow, limits, type MenuRow, type RowKind } from './definition/menu-form.ts';
import { addField, nameField } from './definition/validate-menu.ts';
import { useMenuParts } from './menu-context.ts';
import { MenuRowEditor } from './menu-row.tsx';

interface Props {
  kind: RowKind;
  rows: readonly MenuRow[];
  /** Of the row that holds them; null for the menu itself. */
  parent: string | null;
}

/** The drinks, the modifiers of one, or the choices of one, and what adds another. */
export function MenuRows({ kind, rows, parent }: Props) {
  const text = useStoreText().menu;
  const language = useLanguage();
  const { edit, nextKey, problemOf, announce } = useMenuParts();
  const below = kindBelow[kind];
  const isFull = rows.length >= limits[kind];
  const problem = problemOf(addField(parent));
  const problemId = `${controlId(addField(parent))}-problem`;
  const nameOf = (row: MenuRow, place: number) => pickText(row.name, language).trim() || text.row[kind](place + 1);

  function move(row: MenuRow, place: number, by: 1 | -1): void {
    const to = place + by;
    if (to < 0 || to >= rows.length) return;
    edit({ kind: 'MOVE', key: row.key, by });
    announce(text.moved(nameOf(row, place), to + 1, rows.length));
  }
  function remove(row: MenuRow, place: number): void {
    const next = rows[place + 1] ?? rows[place - 1];
    edit({ kind: 'REMOVE', key: row.key }, controlId(next ? nameField(next.key, 'en') : addField(parent)));
    announce(text.removed(nameOf(row, place)));
  }

  return (
    <div className={`menu-rows of-${kind}`}>
      {rows.map((row, place) => (
        <MenuRowEditor
          key={row.key}
          row={row}
          name={nameOf(row, place)}
          place={place}
          of={rows.length}
          onMove={(by) => move(row, place, by)}
          onRemove={() => remove(row, place)}
        >
          {below === null ? null : <MenuRows kind={below} rows={row.rows} parent={row.key} />}
        </MenuRowEditor>
      ))}
      {problem ? (
        <p id={problemId} className="form-problem">
          {problem}
        </p>
      ) : null}
      <button
        type="button"
        id={controlId(addField(parent))}
        className="desk-button desk-quiet"
        aria-disabled={isFull}
        aria-describedby={problem ? problemId : undefined}
        onClick={() => {
          if (isFull) return;
          edit({ kind: 'ADD', to: parent }, controlId(nameField(nextKey, 'en')));
          announce(text.added(text.row[kind](rows.length + 1)));
        }}
      >
        + {isFull ? text.most[kind] : text.add[kind]}
      </button>
    </div>
  );
}
