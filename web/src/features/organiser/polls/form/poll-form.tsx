import { type FormEvent, useCallback, useMemo, useState } from 'react';
import type { Poll } from '../../../../api/types.ts';
import { controlId } from '../../../../components/form/field.tsx';
import { breaksFastRules, keepFastRules } from '../definition/fast-rules.ts';
import { limits } from '../definition/form-state.ts';
import { areRulesFast } from '../list/poll-state.ts';
import { usePollsText } from '../texts/use-polls-text.ts';
import { FormNotices } from './form-notices.tsx';
import { OptionsPart } from './options-part.tsx';
import { type FormParts, FormProvider } from './poll-form-context.ts';
import { ResultsPart } from './results-part.tsx';
import { RulesPart } from './rules-part.tsx';
import { SaveBar } from './save-bar.tsx';
import { TextPair } from './text-pair.tsx';
import { TimesPart } from './times-part.tsx';
import type { PollFormState } from './use-poll-form.ts';
import './poll-form.css';

interface Props {
  poll: Poll | null;
  state: PollFormState;
  now: number;
  /** Where the poll is to be saved, and what comes after. */
  pollId: string;
  onSaved: (poll: Poll) => void;
}

/** The form of a poll. A problem is said at its field, and the first one gets the focus. */
export function PollForm({ poll, state, now, pollId, onSaved }: Props) {
  const text = usePollsText();
  const [said, announce] = useState('');
  const { form, edit, problems, refusal } = state;
  const isFast = poll !== null && areRulesFast(poll);
  const breaksRules = isFast && breaksFastRules(form, poll);

  const problemOf = useCallback(
    (field: string) => {
      const problem = problems.find((one) => one.field === field);
      if (problem) return text.form.problem[problem.kind];
      return refusal?.field === field ? refusal.text : null;
    },
    [problems, refusal, text],
  );
  const parts: FormParts = useMemo(
    () => ({ form, edit, problemOf, isFast: isFast && !breaksRules, announce }),
    [form, edit, problemOf, isFast, breaksRules],
  );

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (state.state === 'SAVING') return;
    const outcome = await state.save(pollId);
    if ('pollId' in outcome) onSaved(outcome);
    // The problem's words are drawn first, so that the focus finds them tied to the field.
    else if (outcome.field !== null) setTimeout(() => document.getElementById(controlId(outcome.field ?? ''))?.focus());
  }

  return (
    <FormProvider value={parts}>
      <form className="form-body" noValidate onSubmit={(event) => void submit(event)}>
        <FormNotices
          state={state}
          isOpen={poll?.status === 'OPEN'}
          onKeepRules={breaksRules ? () => edit({ kind: 'LOAD', form: keepFastRules(form, poll) }) : null}
        />
        <fieldset className="poll-part" aria-describedby="poll-title-help">
          <legend>
            <h2>{text.form.title}</h2>
          </legend>
          <TextPair
            name="title"
            label={text.form.title}
            value={form.title}
            most={limits.title}
            onChange={(title) => edit({ kind: 'SET', fields: { title } })}
          />
          <p id="poll-title-help" className="form-help">
            {text.form.titleHelp}
          </p>
        </fieldset>
        <OptionsPart />
        <RulesPart />
        <ResultsPart />
        <TimesPart poll={poll} now={now} />
        <p role="status" className="visually-hidden">
          {said}
        </p>
        <SaveBar
          isDirty={state.isDirty}
          isSaved={poll !== null}
          state={state.state}
          problems={problems.length}
          refusal={refusal?.text ?? null}
        />
      </form>
    </FormProvider>
  );
}
