import { Field } from '../../../../components/form/field.tsx';
import { DeskPart } from '../form/desk-part.tsx';
import { useBoothText } from '../texts/use-booth-text.ts';
import type { PartProps } from './part.ts';

/** The Wi-Fi that visitors may join. Its password is no secret, so it is shown as it is typed. */
export function WifiPart({ form, edit, problems }: PartProps) {
  const text = useBoothText();
  const isShort = form.password.length > 0 && form.password.length < 8;
  return (
    <DeskPart title={text.wifi} help={text.wifiHelp} isGroup>
      <div className="text-pair">
        <Field name="ssid" label={text.ssid} problem={problems.ssid && text.problem[problems.ssid]}>
          {(ties) => (
            <input
              {...ties}
              value={form.ssid}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              onChange={(event) => edit('ssid', event.target.value)}
            />
          )}
        </Field>
        <Field
          name="password"
          label={text.password}
          help={isShort ? text.passwordShort : text.passwordHelp}
          problem={problems.password && text.problem[problems.password]}
        >
          {(ties) => (
            <input
              {...ties}
              value={form.password}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              onChange={(event) => edit('password', event.target.value)}
            />
          )}
        </Field>
      </div>
    </DeskPart>
  );
}
