import { useState } from 'react';
import { Link } from 'wouter';
import type { Booth, Poll } from '../../../../api/types.ts';
import { Words } from '../../../../components/words.tsx';
import { PollSigns } from '../list/poll-signs.tsx';
import { stateOf, stepsOf } from '../list/poll-state.ts';
import { ResetDialog } from '../list/reset-dialog.tsx';
import { usePollActions } from '../list/use-poll-actions.ts';
import { ballotPath, pollsPath, resultsPath } from '../paths.ts';
import { usePollsText } from '../texts/use-polls-text.ts';
import { ToastBar } from '../toast/toast-bar.tsx';
import { useToast } from '../toast/use-toast.ts';

interface Props {
  booth: Booth;
  poll: Poll | null;
  pollId: string;
  now: number;
}

/** The way back, the poll's state and its steps. */
export function PollHead({ booth, poll, pollId, now }: Props) {
  const text = usePollsText();
  const toast = useToast();
  const actions = usePollActions(booth.boothId, toast);
  const [isResetting, setResetting] = useState(false);
  const onScreen = booth.screen.pollId === pollId;
  const isOver = poll !== null && stateOf(poll, now) === 'CLOSED';
  return (
    <header className="poll-head">
      <Link href={pollsPath(booth.boothId)} className="poll-back">
        ← {text.back}
      </Link>
      <h1>{poll ? <Words text={poll.title} /> : text.newTitle}</h1>
      {poll === null ? (
        <p className="form-help">{text.form.addressHelp(ballotPath(booth.boothId, pollId))}</p>
      ) : (
        <>
          <PollSigns poll={poll} onScreen={onScreen} now={now} />
          <div className="poll-steps" aria-busy={actions.busy !== null}>
            {stepsOf(poll, now).map((step) => (
              <button
                key={step}
                type="button"
                className="desk-button desk-quiet"
                aria-disabled={actions.busy !== null}
                onClick={() => actions.busy ?? actions.move(poll, step)}
              >
                {step === 'open' && isOver ? text.reopen : text.steps[step]}
              </button>
            ))}
            {poll.status === 'DRAFT' ? null : (
              <>
                {onScreen ? null : (
                  <button
                    type="button"
                    className="desk-button desk-quiet"
                    aria-disabled={actions.busy !== null}
                    onClick={() => actions.busy ?? actions.show(poll)}
                  >
                    {text.show}
                  </button>
                )}
                <Link href={resultsPath(poll.boothId, poll.pollId)} className="desk-button desk-quiet">
                  {text.results}
                </Link>
                <button type="button" className="desk-button desk-quiet" onClick={() => setResetting(true)}>
                  {text.reset}
                </button>
              </>
            )}
          </div>
          {isResetting ? <ResetDialog poll={poll} onReset={actions.reset} onClose={() => setResetting(false)} /> : null}
        </>
      )}
      <ToastBar toast={toast} />
    </header>
  );
}
