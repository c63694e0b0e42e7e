import { Field } from '../../../components/form/field.tsx';
import { usePublicUrl } from '../../screen/hooks/use-public-url.ts';
import type { BoothIdState } from './booth-id-state.ts';
import { useBoothsText } from './texts/use-booths-text.ts';

interface Props {
  typed: string;
  /** What is typed, tidied. */
  boothId: string;
  state: BoothIdState;
  tried: boolean;
  onChange: (typed: string) => void;
}

/** The new booth's id, with where it shows and whether it is free. */
export function BoothIdField({ typed, boothId, state, tried, onChange }: Props) {
  const text = useBoothsText();
  const address = `${usePublicUrl().replace(/\/+$/, '')}/b/${boothId || '…'}`;
  const said = { FREE: text.idFree, LOOKING: text.idLooking, UNKNOWN: '' };

  function problem(): string | null {
    if (state === 'TAKEN') return text.idTaken;
    if (state === 'LONG' || state === 'BAD') return text.idProblem[state];
    return state === 'MISSING' && tried ? text.idProblem.MISSING : null;
  }

  return (
    <>
      <Field name="booth-id" label={text.id} help={text.idHelp(address)} problem={problem()}>
        {(ties) => (
          <input
            {...ties}
            value={typed}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            placeholder="hall-3"
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
      <p role="status" className="booth-id-said">
        {state === 'FREE' || state === 'LOOKING' || state === 'UNKNOWN' ? said[state] : ''}
      </p>
    </>
  );
}
