import { createContext, useContext } from 'react';
import type { Edit } from '../definition/edit-form.ts';
import type { PollForm } from '../definition/form-state.ts';

/** What every part of the form needs. */
export interface FormParts {
  readonly form: PollForm;
  readonly edit: (edit: Edit) => void;
  /** What is wrong with a field, in words; null for nothing. */
  readonly problemOf: (field: string) => string | null;
  /** The round was opened: options and choices stand. */
  readonly isFast: boolean;
  /** Tells those who listen. */
  readonly announce: (said: string) => void;
}

const FormContext = createContext<FormParts | null>(null);
export const FormProvider = FormContext.Provider;

export function useForm(): FormParts {
  const parts = useContext(FormContext);
  if (parts === null) throw new Error('This stands in a poll’s form.');
  return parts;
}
