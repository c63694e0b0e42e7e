import { Field } from '../../../../components/form/field.tsx';
import type { FormText } from '../definition/form-state.ts';
import { usePollsText } from '../texts/use-polls-text.ts';
import { useForm } from './poll-form-context.ts';

interface Props {
  /** The field's name; its controls are `{name}.en` and `{name}.ja`. */
  name: string;
  label: string;
  value: FormText;
  most: number;
  onChange: (value: FormText) => void;
}

const languages = ['en', 'ja'] as const;

/** A text in both languages, side by side where there is room. */
export function TextPair({ name, label, value, most, onChange }: Props) {
  const text = usePollsText();
  const { problemOf } = useForm();
  const names = { en: text.form.english, ja: text.form.japanese };
  return (
    <div className="text-pair">
      {languages.map((language) => {
        const length = [...value[language].trim()].length;
        return (
          <Field
            key={language}
            name={`${name}.${language}`}
            label={
              <>
                <span className="visually-hidden">{label}, </span>
                {names[language]}
              </>
            }
            problem={problemOf(`${name}.${language}`)}
            help={length > most * 0.8 ? text.form.count(length, most) : null}
          >
            {(ties) => (
              <input
                {...ties}
                lang={language}
                value={value[language]}
                autoComplete="off"
                onChange={(event) => onChange({ ...value, [language]: event.target.value })}
              />
            )}
          </Field>
        );
      })}
    </div>
  );
}
