import { Field } from '../../../../components/form/field.tsx';
import { useBoothText } from '../texts/use-booth-text.ts';
import type { PartProps } from './part.ts';

/** Where visitors read what is kept of them. */
export function PrivacyPart({ form, edit, problems }: PartProps) {
  const text = useBoothText();
  return (
    <section className="poll-part">
      <Field
        name="privacyUrl"
        label={text.privacy}
        help={text.privacyHelp}
        problem={problems.privacyUrl && text.problem[problems.privacyUrl]}
      >
        {(ties) => (
          <input
            {...ties}
            type="url"
            inputMode="url"
            placeholder="https://"
            value={form.privacyUrl}
            autoComplete="off"
            onChange={(event) => edit('privacyUrl', event.target.value)}
          />
        )}
      </Field>
    </section>
  );
}
