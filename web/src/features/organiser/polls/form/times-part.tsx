import type { Poll } from '../../../../api/types.ts';
import { controlId, Field } from '../../../../components/form/field.tsx';
import { useLanguage } from '../../../../i18n/language.ts';
import { nameZone, toIsoTime } from '../definition/local-time.ts';
import { usePollsText } from '../texts/use-polls-text.ts';
import { useForm } from './poll-form-context.ts';

const times = ['opensAt', 'closesAt'] as const;

/** When the poll opens and closes by itself, in the laptop's zone. */
export function TimesPart({ poll, now }: { poll: Poll | null; now: number }) {
  const text = usePollsText();
  const language = useLanguage();
  const { form, edit, problemOf } = useForm();
  const labels = { opensAt: text.form.opensAt, closesAt: text.form.closesAt };
  const isPast = (name: (typeof times)[number]) => {
    const iso = toIsoTime(form[name]);
    return iso !== null && Date.parse(iso) <= now;
  };
  const warning = {
    opensAt: isPast('opensAt') && (poll === null || poll.status === 'DRAFT') ? text.form.opensPast : null,
    closesAt: isPast('closesAt') ? text.form.closesPast : null,
  };
  const zoneAt = new Date(toIsoTime(form.opensAt) ?? toIsoTime(form.closesAt) ?? now);
  return (
    <fieldset className="poll-part" aria-describedby="poll-times-help">
      <legend>
        <h2>{text.form.times}</h2>
      </legend>
      <div className="poll-times">
        {times.map((name) => (
          <Field key={name} name={name} label={labels[name]} problem={problemOf(name)} help={warning[name]}>
            {(ties) => (
              <span className="time-field">
                <input
                  {...ties}
                  type="datetime-local"
                  value={form[name]}
                  onChange={(event) => edit({ kind: 'SET', fields: { [name]: event.target.value } })}
                />
                {form[name] === '' ? null : (
                  <button
                    type="button"
                    className="icon-button"
                    aria-label={text.form.clear(labels[name])}
                    onClick={() => {
                      edit({ kind: 'SET', fields: { [name]: '' } });
                      document.getElementById(controlId(name))?.focus();
                    }}
                  >
                    ✕
                  </button>
                )}
              </span>
            )}
          </Field>
        ))}
      </div>
      <p id="poll-times-help" className="form-help">
        {text.form.timesHelp(nameZone(zoneAt, language))}
      </p>
    </fieldset>
  );
}
