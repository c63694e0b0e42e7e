import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { Refused } from '../../../api/errors.ts';
import { controlId, Field } from '../../../components/form/field.tsx';
import { usePublicUrl } from '../../screen/hooks/use-public-url.ts';
import { sayFailure } from '../booth/failure/say-failure.ts';
import { useFailureText } from '../booth/failure/texts/use-failure-text.ts';
import type { Toast } from '../polls/toast/use-toast.ts';
import { pairScreen } from './commands/pair-screen.ts';
import { LONGEST_NAME, type PairedScreen, suggestName } from './paired-screen.ts';
import { checkPairingCode, showPairingCode, tidyPairingCode } from './pairing-code.ts';
import { useScreensText } from './texts/use-screens-text.ts';
import { refreshScreens } from './use-screens.ts';

interface Props {
  boothId: string;
  screens: readonly PairedScreen[];
  toast: Toast;
}

/** Lets a screen show codes: by the pairing code that it shows, typed here or brought along by its QR code. */
export function PairForm({ boothId, screens, toast }: Props) {
  const text = useScreensText();
  const failureText = useFailureText();
  const address = `${usePublicUrl().replace(/\/+$/, '')}/b/${boothId}/screen`;
  const [path, navigate] = useLocation();
  const brought = new URLSearchParams(useSearch()).get('pair');
  const [typed, setTyped] = useState(() => (brought === null ? '' : showPairingCode(tidyPairingCode(brought))));
  const [named, setNamed] = useState<string | null>(null);
  const [problem, setProblem] = useState<{ field: 'code' | 'name'; text: string } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const code = tidyPairingCode(typed);
  const name = named ?? suggestName(screens, text.nameOf);

  function fail(field: 'code' | 'name', said: string): void {
    setProblem({ field, text: said });
    document.getElementById(controlId(field === 'code' ? 'pairing-code' : 'screen-name'))?.focus();
  }

  async function pair(): Promise<void> {
    const bad = checkPairingCode(code);
    if (bad !== null) return fail('code', text.problem[bad]);
    if (name.trim() === '' || name.trim().length > LONGEST_NAME) return fail('name', text.problem.NAME_MISSING);
    setBusy(true);
    setProblem(null);
    try {
      const screen = await pairScreen(boothId, code, name.trim());
      toast.show({ text: text.paired(screen.name) });
      setTyped('');
      // Loading the page anew shouldn't offer a code that is used.
      if (brought !== null) navigate(path, { replace: true });
      setNamed(null);
      refreshScreens(boothId);
    } catch (refusal) {
      const isUnknown = refusal instanceof Refused && refusal.code === 'NotFound' && refusal.details.what === 'screen';
      fail('code', isUnknown ? text.problem.NOT_SHOWN : sayFailure(refusal, failureText));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      className="form-body"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void pair();
      }}
    >
      <section className="poll-part" aria-labelledby="pair-title">
        <h2 id="pair-title">{text.pair}</h2>
        <p className="form-help">{text.pairSteps(address)}</p>
        <div className="text-pair">
          <Field name="pairing-code" label={text.code} problem={problem?.field === 'code' ? problem.text : null}>
            {(ties) => (
              <input
                {...ties}
                className="code-field"
                value={typed}
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                placeholder="ABC 234"
                onChange={(event) => {
                  setTyped(event.target.value);
                  setProblem(null);
                }}
                onBlur={() => setTyped((now) => showPairingCode(tidyPairingCode(now)))}
              />
            )}
          </Field>
          <Field
            name="screen-name"
            label={text.name}
            help={text.nameHelp}
            problem={problem?.field === 'name' ? problem.text : null}
          >
            {(ties) => (
              <input
                {...ties}
                value={name}
                maxLength={LONGEST_NAME}
                autoComplete="off"
                onChange={(event) => setNamed(event.target.value)}
              />
            )}
          </Field>
        </div>
        <button type="submit" className="desk-button desk-alone" aria-disabled={isBusy}>
          {isBusy ? text.pairing : text.pairNow}
        </button>
        <p className="form-help">{text.whyPair}</p>
      </section>
    </form>
  );
}
