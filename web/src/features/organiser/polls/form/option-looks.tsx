import { Field } from '../../../../components/form/field.tsx';
import type { FormOption } from '../definition/form-state.ts';
import { isColour, isImageUrl } from '../definition/validate-form.ts';
import { usePollsText } from '../texts/use-polls-text.ts';
import { ImageLook } from './image-look.tsx';
import { useForm } from './poll-form-context.ts';

/** A browser's colour field knows no "none", so it shows this for it. */
const SHOWN_FOR_NONE = '#b8a793';

/** An option's colour and picture, folded away: most polls do without. Open where something is wrong with them. */
export function OptionLooks({ option, optionId, name }: { option: FormOption; optionId: string; name: string }) {
  const text = usePollsText();
  const { edit, problemOf } = useForm();
  const field = `option.${option.key}`;
  const problems = { color: problemOf(`${field}.color`), image: problemOf(`${field}.imageUrl`) };
  const isSet = option.color !== '' || option.imageUrl !== '';
  const setColour = (color: string) => edit({ kind: 'SET_OPTION', key: option.key, fields: { color } });
  return (
    <details className="option-looks" open={problems.color !== null || problems.image !== null || undefined}>
      <summary>
        {text.form.details}
        {isSet ? (
          <span className="option-swatch" style={{ background: isColour(option.color) ? option.color : 'none' }} />
        ) : null}
        <code>{optionId}</code>
      </summary>
      <div className="option-looks-fields">
        <Field name={`${field}.color`} label={text.form.colour} help={text.form.colourHelp} problem={problems.color}>
          {(ties) => (
            <span className="colour-field">
              <input
                {...ties}
                value={option.color}
                autoComplete="off"
                spellCheck={false}
                onChange={(event) => setColour(event.target.value)}
              />
              <input
                type="color"
                aria-label={text.form.pickColour(name)}
                value={isColour(option.color) ? option.color.trim().toLowerCase() : SHOWN_FOR_NONE}
                onChange={(event) => setColour(event.target.value)}
              />
            </span>
          )}
        </Field>
        <Field name={`${field}.imageUrl`} label={text.form.image} help={text.form.imageHelp} problem={problems.image}>
          {(ties) => (
            <input
              {...ties}
              type="url"
              inputMode="url"
              autoComplete="off"
              value={option.imageUrl}
              onChange={(event) =>
                edit({ kind: 'SET_OPTION', key: option.key, fields: { imageUrl: event.target.value } })
              }
            />
          )}
        </Field>
        {isImageUrl(option.imageUrl) ? (
          <ImageLook key={option.imageUrl} url={option.imageUrl.trim()} name={name} />
        ) : null}
      </div>
    </details>
  );
}
