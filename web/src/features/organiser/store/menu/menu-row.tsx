import type { KeyboardEvent, ReactNode } from 'react';
import { DrinkPicture } from '../../../../components/drinks/drink-picture.tsx';
import { useStoreText } from '../texts/use-store-text.ts';
import type { MenuRow } from './definition/menu-form.ts';
import { useMenuParts } from './menu-context.ts';
import { PictureChoice } from './picture-choice.tsx';
import { RowNames } from './row-names.tsx';

interface Props {
  row: MenuRow;
  name: string;
  place: number;
  of: number;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
  /** The rows that it holds. */
  children: ReactNode;
}

/** One line of the menu. Alt + arrow moves it from wherever the focus is in it, but not in what it holds. */
export function MenuRowEditor({ row, name, place, of, onMove, onRemove, children }: Props) {
  const text = useStoreText().menu;
  const { edit } = useMenuParts();
  const { key, kind } = row;
  const label = text.row[kind](place + 1);

  function onKeyDown(event: KeyboardEvent): void {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    event.stopPropagation();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  }

  return (
    <fieldset className={`option-editor menu-row of-${kind}`} aria-label={`${label}: ${name}`} onKeyDown={onKeyDown}>
      <div className="option-place">
        <button
          type="button"
          className="icon-button"
          aria-label={text.up(name)}
          aria-disabled={place === 0}
          onClick={() => onMove(-1)}
        >
          ↑
        </button>
        <span aria-hidden="true">{place + 1}</span>
        <button
          type="button"
          className="icon-button"
          aria-label={text.down(name)}
          aria-disabled={place === of - 1}
          onClick={() => onMove(1)}
        >
          ↓
        </button>
      </div>
      <div className="option-words">
        {kind === 'drink' ? (
          <div className="menu-drink">
            <span className="menu-picture">
              <DrinkPicture drinkId={row.id ?? row.name.en.toLowerCase()} icon={row.icon || null} />
            </span>
            <RowNames row={row} label={label} />
          </div>
        ) : (
          <RowNames row={row} label={label} />
        )}
        {kind === 'modifier' ? null : (
          <label className="poll-check">
            <input
              type="checkbox"
              checked={row.soldOut}
              onChange={({ target }) => edit({ kind: 'SET', key, fields: { soldOut: target.checked } })}
            />
            {text.soldOut}
            <span className="visually-hidden">: {name}</span>
          </label>
        )}
        {kind === 'drink' ? (
          <details className="option-looks">
            <summary>
              {text.more(row.rows.length)}
              <span className="visually-hidden">: {name}</span>
              {row.id === null ? null : <code>{row.id}</code>}
            </summary>
            <div className="option-looks-fields">
              <PictureChoice row={row} />
              {children}
            </div>
          </details>
        ) : (
          children
        )}
      </div>
      <button type="button" className="icon-button option-remove" aria-label={text.remove(name)} onClick={onRemove}>
        ✕
      </button>
    </fieldset>
  );
}
