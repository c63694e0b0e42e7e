import type { Booth } from '../../../../api/types.ts';
import type { BoothForm } from '../definition/booth-form.ts';
import type { BoothProblems } from '../definition/validate-booth.ts';

/** What each part of the booth's form gets. */
export interface PartProps {
  readonly booth: Booth;
  readonly form: BoothForm;
  readonly edit: <K extends keyof BoothForm>(field: K, value: BoothForm[K]) => void;
  readonly problems: BoothProblems;
}
