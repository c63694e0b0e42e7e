import { useLayoutEffect, useRef } from 'react';
import { controlId } from '../../../../components/form/field.tsx';
import { useLanguage } from '../../../../i18n/language.ts';
import { pickText } from '../../../../i18n/pick-text.ts';
import { type FormOption, limits } from '../definition/form-state.ts';
import { nameOptions } from '../definition/name-options.ts';
import { usePollsText } from '../texts/use-polls-text.ts';
import { OptionEditor } from './option-editor.tsx';
import { useForm } from './poll-form-context.ts';

/** The options: words, order, looks. The focus follows what was moved, added or removed. */
export function OptionsPart() {
  const text = usePollsText();
  const language = useLanguage();
  const { form, edit, problemOf, isFast, announce } = useForm();
  const { options } = form;
  const wanted = useRef<{ element: HTMLElement } | { id: string } | null>(null);
  // Moving an element in the document takes its focus: it is given back before anybody notices.
  useLayoutEffect(() => {
    const target = wanted.current;
    wanted.current = null;
    if (target === null) return;
    ('element' in target ? target.element : document.getElementById(target.id))?.focus();
  });

  const nameOf = (option: FormOption, place: number) =>
    pickText(option.label, language).trim() || text.form.option(place + 1);

  function move(option: FormOption, place: number, by: 1 | -1): void {
    const to = place + by;
    if (to < 0 || to >= options.length) return;
    if (document.activeElement instanceof HTMLElement) wanted.current = { element: document.activeElement };
    edit({ kind: 'MOVE_OPTION', key: option.key, by });
    announce(text.form.moved(nameOf(option, place), to + 1, options.length));
  }
  function remove(option: FormOption, place: number): void {
    const next = options[place + 1] ?? options[place - 1];
    wanted.current = { id: next ? controlId(`option.${next.key}.label.en`) : 'poll-add-option' };
    edit({ kind: 'REMOVE_OPTION', key: option.key });
    announce(text.form.removed(nameOf(option, place)));
  }
  function add(): void {
    if (options.length >= limits.mostOptions) return;
    edit({ kind: 'ADD_OPTION' });
    announce(text.form.added(options.length + 1));
  }
  // The newest row is the one to type in, wherever its key comes from.
  const count = useRef(options.length);
  useLayoutEffect(() => {
    const last = options.at(-1);
    const wasAdded = document.activeElement?.id === 'poll-add-option' && options.length === count.current + 1;
    count.current = options.length;
    if (wasAdded && last) document.getElementById(controlId(`option.${last.key}.label.en`))?.focus();
  }, [options]);

  const problem = problemOf('options');
  const named = nameOptions(options);
  return (
    <fieldset className="poll-part" id={controlId('options')} tabIndex={-1} aria-describedby="poll-options-help">
      <legend>
        <h2>{text.form.options}</h2>
      </legend>
      <p id="poll-options-help" className="form-help">
        {text.form.optionsHelp} {isFast ? text.form.fastOptions : null}
      </p>
      {problem ? (
        <p className="form-problem" role="alert">
          {problem}
        </p>
      ) : null}
      {named.map((option, place) => (
        <OptionEditor
          key={option.key}
          option={options[place] ?? option}
          optionId={option.optionId}
          place={place}
          of={options.length}
          onMove={(by) => move(option, place, by)}
          onRemove={() => remove(option, place)}
        />
      ))}
      {isFast ? null : (
        <button
          type="button"
          id="poll-add-option"
          className="desk-button desk-quiet"
          aria-disabled={options.length >= limits.mostOptions}
          onClick={add}
        >
          + {options.length >= limits.mostOptions ? text.form.most : text.form.add}
        </button>
      )}
    </fieldset>
  );
}
