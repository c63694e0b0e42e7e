import { resultsRules } from '../../../../api/types.ts';
import { controlId } from '../../../../components/form/field.tsx';
import { usePollsText } from '../texts/use-polls-text.ts';
import { useForm } from './poll-form-context.ts';

/** When results show, with what each choice means. */
export function ResultsPart() {
  const text = usePollsText();
  const { form, edit, problemOf } = useForm();
  const problem = problemOf('results');
  return (
    <fieldset className="poll-part" id={controlId('results')} tabIndex={-1}>
      <legend>
        <h2>{text.form.results}</h2>
      </legend>
      <div className="result-rules">
        {resultsRules.map((rule) => (
          <label key={rule} className="result-rule">
            <input
              type="radio"
              name="poll-results-rule"
              checked={form.results === rule}
              aria-describedby={`poll-rule-${rule}`}
              onChange={() => edit({ kind: 'SET', fields: { results: rule } })}
            />
            <span>
              <b>{text.form.rules[rule]}</b>
              <small id={`poll-rule-${rule}`}>{text.form.ruleHelp[rule]}</small>
            </span>
          </label>
        ))}
      </div>
      {problem ? <p className="form-problem">{problem}</p> : null}
    </fieldset>
  );
}
