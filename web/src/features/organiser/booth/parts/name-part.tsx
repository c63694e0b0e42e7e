import { Field } from '../../../../components/form/field.tsx';
import { DeskPart } from '../form/desk-part.tsx';
import { useBoothText } from '../texts/use-booth-text.ts';
import type { PartProps } from './part.ts';

const fields = [
  { name: 'nameEn', lang: 'en' },
  { name: 'nameJa', lang: 'ja' },
] as const;

/** The booth's name in both languages. */
export function NamePart({ form, edit, problems }: PartProps) {
  const text = useBoothText();
  const labels = { nameEn: text.english, nameJa: text.japanese };
  return (
    <DeskPart title={text.name} help={text.nameHelp} isGroup>
      <div className="text-pair">
        {fields.map(({ name, lang }) => {
          const problem = problems[name];
          return (
            <Field key={name} name={name} label={labels[name]} problem={problem && text.problem[problem]}>
              {(ties) => (
                <input
                  {...ties}
                  lang={lang}
                  value={form[name]}
                  autoComplete="off"
                  onChange={(event) => edit(name, event.target.value)}
                />
              )}
            </Field>
          );
        })}
      </div>
    </DeskPart>
  );
}
