import { Field } from '../../../../components/form/field.tsx';
import { useStoreText } from '../texts/use-store-text.ts';
import { limits, type MenuRow } from './definition/menu-form.ts';
import { nameField } from './definition/validate-menu.ts';
import { useMenuParts } from './menu-context.ts';

const languages = ['en', 'ja'] as const;

/** A row's name in both languages, side by side where there is room. */
export function RowNames({ row, label }: { row: MenuRow; label: string }) {
  const text = useStoreText().menu;
  const { edit, problemOf } = useMenuParts();
  return (
    <div className="text-pair">
      {languages.map((language) => {
        const length = [...row.name[language].trim()].length;
        return (
          <Field
            key={language}
            name={nameField(row.key, language)}
            label={
              <>
                <span className="visually-hidden">{label}, </span>
                {text[language]}
              </>
            }
            problem={problemOf(nameField(row.key, language))}
            help={length > limits.name * 0.8 ? text.count(length, limits.name) : null}
          >
            {(ties) => (
              <input
                {...ties}
                lang={language}
                value={row.name[language]}
                autoComplete="off"
                onChange={({ target }) =>
                  edit({ kind: 'SET', key: row.key, fields: { name: { ...row.name, [language]: target.value } } })
                }
              />
            )}
          </Field>
        );
      })}
    </div>
  );
}
