import { type DrinkKind, recipes } from '../../../../components/drinks/recipes.ts';
import { Field } from '../../../../components/form/field.tsx';
import { useStoreText } from '../texts/use-store-text.ts';
import type { MenuRow } from './definition/menu-form.ts';
import { useMenuParts } from './menu-context.ts';

const isNamed = (kind: string): kind is Exclude<DrinkKind, 'other'> => kind !== 'other';
/** A plain cup is what a drink has that no other picture fits. */
const kinds = Object.keys(recipes).filter(isNamed);

/** Which of the drawn pictures a drink has. */
export function PictureChoice({ row }: { row: MenuRow }) {
  const text = useStoreText().menu;
  const { edit } = useMenuParts();
  const isForeign = row.icon !== '' && !kinds.some((kind) => kind === row.icon);
  return (
    <Field name={`menu.${row.key}.icon`} label={text.picture} help={text.pictureHelp} className="picture-choice">
      {(ties) => (
        <select
          {...ties}
          value={row.icon}
          onChange={({ target }) => edit({ kind: 'SET', key: row.key, fields: { icon: target.value } })}
        >
          <option value="">{text.pictureByName}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {text.pictures[kind]}
            </option>
          ))}
          {isForeign ? <option value={row.icon}>{row.icon}</option> : null}
        </select>
      )}
    </Field>
  );
}
