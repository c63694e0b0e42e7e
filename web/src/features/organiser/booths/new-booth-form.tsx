import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Booth, Poll } from '../../../api/types.ts';
import { controlId, Field } from '../../../components/form/field.tsx';
import { useLanguage } from '../../../i18n/language.ts';
import { pickText } from '../../../i18n/pick-text.ts';
import { limits } from '../booth/definition/booth-form.ts';
import { sayFailure } from '../booth/failure/say-failure.ts';
import { useFailureText } from '../booth/failure/texts/use-failure-text.ts';
import { BoothIdField } from './booth-id-field.tsx';
import { useBoothIdState } from './booth-id-state.ts';
import { tidyBoothId } from './check-booth-id.ts';
import { CopyChoice } from './copy-choice.tsx';
import { CopyProgress } from './copy-progress.tsx';
import { useBoothsText } from './texts/use-booths-text.ts';
import { useNewBooth } from './use-new-booth.ts';

const languages = ['en', 'ja'] as const;

/** The new booth's id and name, and what to copy; then how the making goes. */
export function NewBoothForm({ booth, polls }: { booth: Booth; polls: readonly Poll[] }) {
  const text = useBoothsText();
  const failureText = useFailureText();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState('');
  const [name, setName] = useState({ en: '', ja: '' });
  const [copy, setCopy] = useState({ settings: true, polls: true, bar: true });
  const [tried, setTried] = useState(false);
  const making = useNewBooth(booth, polls);
  const boothId = tidyBoothId(typed).replace(/-+$/, '');
  const idState = useBoothIdState(boothId);
  const en = name.en.trim();
  const ja = name.ja.trim();
  const isUnnamed = en === '' && ja === '';
  const isLong = { en: en.length > limits.name, ja: ja.length > limits.name };
  const isBadId = ['MISSING', 'LONG', 'BAD'].includes(idState);
  const problem = making.isTaken
    ? text.taken
    : making.problem !== null
      ? sayFailure(making.problem, failureText)
      : null;
  const go = () => navigate(`/b/${boothId}/organiser`);

  async function make(): Promise<void> {
    setTried(true);
    const bad = isBadId ? 'booth-id' : isUnnamed || isLong.en ? 'booth-name-en' : isLong.ja ? 'booth-name-ja' : null;
    if (bad !== null) {
      document.getElementById(controlId(bad))?.focus();
      return;
    }
    if (await making.make({ boothId, name: { ...(en && { en }), ...(ja && { ja }) }, ...copy })) go();
  }

  function nameProblem(one: 'en' | 'ja'): string | null {
    if (isLong[one]) return text.nameLong;
    return tried && isUnnamed && one === 'en' ? text.nameMissing : null;
  }

  if (making.steps.length > 0)
    return (
      <CopyProgress
        steps={making.steps}
        isBusy={making.isBusy}
        onAgain={() => void making.again().then((isWhole) => isWhole && go())}
        onGo={go}
      />
    );
  return (
    <form
      className="form-body"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!making.isBusy) void make();
      }}
    >
      <section className="poll-part">
        <p>{text.intro}</p>
        <BoothIdField typed={typed} boothId={boothId} state={idState} tried={tried} onChange={setTyped} />
        <div className="text-pair">
          {languages.map((one) => (
            <Field
              key={one}
              name={`booth-name-${one}`}
              label={`${text.name}: ${one === 'en' ? text.english : text.japanese}`}
              problem={nameProblem(one)}
            >
              {(ties) => (
                <input
                  {...ties}
                  lang={one}
                  value={name[one]}
                  autoComplete="off"
                  onChange={(event) => setName({ ...name, [one]: event.target.value })}
                />
              )}
            </Field>
          ))}
        </div>
      </section>
      <CopyChoice
        name={pickText(booth.name, language) || booth.boothId}
        polls={polls.length}
        chosen={copy}
        onChange={setCopy}
      />
      <div role="alert">{problem === null ? null : <p className="form-notice">{`${text.nothing} ${problem}`}</p>}</div>
      <button type="submit" className="desk-button new-booth-make" aria-disabled={making.isBusy}>
        {making.isBusy ? text.creating : text.create}
      </button>
    </form>
  );
}
