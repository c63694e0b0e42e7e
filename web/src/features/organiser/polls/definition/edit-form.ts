import { emptyOption, type FormOption, limits, type PollForm } from './form-state.ts';

/** What a hand does to the form. */
export type Edit =
  | { readonly kind: 'SET'; readonly fields: Partial<Omit<PollForm, 'options'>> }
  | {
      readonly kind: 'SET_OPTION';
      readonly key: string;
      readonly fields: Partial<Omit<FormOption, 'key' | 'optionId'>>;
    }
  | { readonly kind: 'ADD_OPTION' }
  | { readonly kind: 'REMOVE_OPTION'; readonly key: string }
  | { readonly kind: 'MOVE_OPTION'; readonly key: string; readonly by: 1 | -1 }
  | { readonly kind: 'LOAD'; readonly form: PollForm };

/** A key that no row has. */
function freeKey(options: readonly FormOption[]): string {
  const taken = new Set(options.map(({ key }) => key));
  let number = options.length + 1;
  while (taken.has(String(number))) number += 1;
  return String(number);
}

function moveOption(options: readonly FormOption[], key: string, by: 1 | -1): readonly FormOption[] {
  const from = options.findIndex((option) => option.key === key);
  const to = from + by;
  const moved = options[from];
  if (moved === undefined || to < 0 || to >= options.length) return options;
  return options.toSpliced(from, 1).toSpliced(to, 0, moved);
}

/** The form after an edit; the same form where the edit changes nothing. */
export function editForm(form: PollForm, edit: Edit): PollForm {
  const { options } = form;
  switch (edit.kind) {
    case 'SET':
      return { ...form, ...edit.fields };
    case 'SET_OPTION':
      return { ...form, options: options.map((o) => (o.key === edit.key ? { ...o, ...edit.fields } : o)) };
    case 'ADD_OPTION':
      if (options.length >= limits.mostOptions) return form;
      return { ...form, options: [...options, emptyOption(freeKey(options))] };
    case 'REMOVE_OPTION':
      return { ...form, options: options.filter(({ key }) => key !== edit.key) };
    case 'MOVE_OPTION': {
      const moved = moveOption(options, edit.key, edit.by);
      return moved === options ? form : { ...form, options: moved };
    }
    case 'LOAD':
      return edit.form;
    default:
      return edit satisfies never;
  }
}
