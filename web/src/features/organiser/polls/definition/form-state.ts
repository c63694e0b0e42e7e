import type { ResultsRule } from '../../../../api/types.ts';

/** A text as its two fields hold it; '' where nothing is written. */
export interface FormText {
  readonly en: string;
  readonly ja: string;
}

export interface FormOption {
  /** Names the row while the page lives; never sent. */
  readonly key: string;
  /** Stable once saved; null until then. */
  readonly optionId: string | null;
  readonly label: FormText;
  /** '' where there is none, as with every text field here. */
  readonly imageUrl: string;
  readonly color: string;
}

/** A poll as the form's fields hold it, well formed or not. */
export interface PollForm {
  readonly title: FormText;
  readonly options: readonly FormOption[];
  readonly minChoices: string;
  readonly maxChoices: string;
  readonly allowChange: boolean;
  readonly results: ResultsRule;
  /** As `datetime-local` has it, in the laptop's zone. */
  readonly opensAt: string;
  readonly closesAt: string;
}

/** What `PUT /booths/{b}/polls/{p}` takes. */
export interface PollDefinition {
  readonly title: { readonly en?: string; readonly ja?: string };
  readonly options: readonly {
    readonly optionId: string;
    readonly label: { readonly en?: string; readonly ja?: string };
    readonly imageUrl?: string;
    readonly color?: string;
  }[];
  readonly minChoices: number;
  readonly maxChoices: number;
  readonly allowChange: boolean;
  readonly results: ResultsRule;
  readonly opensAt?: string;
  readonly closesAt?: string;
}

/** The contract's limits. Lengths are in characters (code points). */
export const limits = { title: 120, label: 60, fewestOptions: 2, mostOptions: 50, id: 64, url: 508 } as const;

export function emptyOption(key: string): FormOption {
  return { key, optionId: null, label: { en: '', ja: '' }, imageUrl: '', color: '' };
}

/** What a new poll starts from: one choice of two, which everybody sees grow. */
export const emptyForm: PollForm = {
  title: { en: '', ja: '' },
  options: [emptyOption('1'), emptyOption('2')],
  minChoices: '1',
  maxChoices: '1',
  allowChange: true,
  results: 'ALWAYS',
  opensAt: '',
  closesAt: '',
};
