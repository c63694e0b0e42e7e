import { Field } from '../../../../components/form/field.tsx';
import { usePollsText } from '../texts/use-polls-text.ts';
import { useForm } from './poll-form-context.ts';

const counts = ['minChoices', 'maxChoices'] as const;

/** How many options a visitor chooses, and whether minds may change. Fixed once the round was opened. */
export function RulesPart() {
  const text = usePollsText();
  const { form, edit, problemOf, isFast } = useForm();
  const labels = { minChoices: text.form.min, maxChoices: text.form.max };
  return (
    <fieldset className="poll-part" aria-describedby="poll-choices-help">
      <legend>
        <h2>{text.form.choices}</h2>
      </legend>
      <div className="choice-counts">
        {counts.map((name) => (
          <Field key={name} name={name} label={labels[name]} problem={problemOf(name)}>
            {(ties) => (
              <input
                {...ties}
                type="number"
                inputMode="numeric"
                min={1}
                max={form.options.length}
                value={form[name]}
                disabled={isFast}
                onChange={(event) => edit({ kind: 'SET', fields: { [name]: event.target.value } })}
              />
            )}
          </Field>
        ))}
      </div>
      <label className="poll-check">
        <input
          type="checkbox"
          id="poll-allowChange"
          checked={form.allowChange}
          disabled={isFast}
          onChange={(event) => edit({ kind: 'SET', fields: { allowChange: event.target.checked } })}
        />
        <span>{text.form.change}</span>
      </label>
      <p id="poll-choices-help" className="form-help">
        {isFast ? text.form.fast : text.form.choicesHelp}
      </p>
    </fieldset>
  );
}
