import type { KeyboardEvent } from 'react';
import { useLanguage } from '../../../../i18n/language.ts';
import { pickText } from '../../../../i18n/pick-text.ts';
import { type FormOption, limits } from '../definition/form-state.ts';
import { usePollsText } from '../texts/use-polls-text.ts';
import { OptionLooks } from './option-looks.tsx';
import { useForm } from './poll-form-context.ts';
import { TextPair } from './text-pair.tsx';

interface Props {
  option: FormOption;
  /** Its id once it is saved. */
  optionId: string;
  place: number;
  of: number;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

/** One option: its words, its place, its colour and picture. Alt + arrow moves it from wherever the focus is in it. */
export function OptionEditor({ option, optionId, place, of, onMove, onRemove }: Props) {
  const text = usePollsText();
  const language = useLanguage();
  const { edit, isFast } = useForm();
  const number = place + 1;
  const name = pickText(option.label, language).trim() || text.form.option(number);

  function onKeyDown(event: KeyboardEvent): void {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  }

  return (
    <fieldset
      className={isFast ? 'option-editor is-fast' : 'option-editor'}
      aria-label={text.form.option(number)}
      onKeyDown={onKeyDown}
    >
      <div className="option-place">
        <button
          type="button"
          className="icon-button"
          aria-label={text.form.up(name)}
          aria-disabled={place === 0}
          onClick={() => onMove(-1)}
        >
          ↑
        </button>
        <span aria-hidden="true">{number}</span>
        <button
          type="button"
          className="icon-button"
          aria-label={text.form.down(name)}
          aria-disabled={place === of - 1}
          onClick={() => onMove(1)}
        >
          ↓
        </button>
      </div>
      <div className="option-words">
        <TextPair
          name={`option.${option.key}.label`}
          label={text.form.option(number)}
          value={option.label}
          most={limits.label}
          onChange={(label) => edit({ kind: 'SET_OPTION', key: option.key, fields: { label } })}
        />
        <OptionLooks option={option} optionId={optionId} name={name} />
      </div>
      {isFast ? null : (
        <button
          type="button"
          className="icon-button option-remove"
          aria-label={text.form.remove(name)}
          aria-disabled={of <= limits.fewestOptions}
          onClick={() => of > limits.fewestOptions && onRemove()}
        >
          ✕
        </button>
      )}
    </fieldset>
  );
}
