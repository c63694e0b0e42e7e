import { Link } from 'wouter';
import type { Poll } from '../../../../api/types.ts';
import { Words } from '../../../../components/words.tsx';
import { useLanguage } from '../../../../i18n/language.ts';
import { pickText } from '../../../../i18n/pick-text.ts';
import { pollPath, resultsPath } from '../paths.ts';
import { usePollsText } from '../texts/use-polls-text.ts';
import { PollMore } from './poll-more.tsx';
import { PollSigns } from './poll-signs.tsx';
import { type Step, stateOf, stepsOf } from './poll-state.ts';
import { cardId } from './use-focus-kept.ts';
import type { PollActions } from './use-poll-actions.ts';

interface Props {
  poll: Poll;
  onScreen: boolean;
  now: number;
  actions: PollActions;
  onReset: (poll: Poll) => void;
  onDelete: (poll: Poll) => void;
}

/** A poll of the list: how it stands, and the next sensible steps. */
export function PollCard({ poll, onScreen, now, actions, onReset, onDelete }: Props) {
  const text = usePollsText();
  const title = pickText(poll.title, useLanguage()) || poll.pollId;
  const isBusy = actions.busy === poll.pollId;
  const isDraft = poll.status === 'DRAFT';
  const isOver = stateOf(poll, now) === 'CLOSED';
  const nameOf = (step: Step) => (step === 'open' && isOver ? text.reopen : text.steps[step]);
  const steps = stepsOf(poll, now);

  return (
    <li id={cardId(poll.pollId)} className={`poll-card is-${stateOf(poll, now).toLowerCase()}`} aria-busy={isBusy}>
      <h3>
        <Link href={pollPath(poll.boothId, poll.pollId)}>
          <Words text={poll.title} />
        </Link>
      </h3>
      <PollSigns poll={poll} onScreen={onScreen} now={now} />
      <div className="poll-steps">
        {steps.map((step, i) => (
          <button
            key={step}
            type="button"
            className={i === 0 && !(step === 'open' && isOver) ? 'desk-button' : 'desk-button desk-quiet'}
            aria-disabled={isBusy}
            aria-label={text.stepOn(nameOf(step), title)}
            onClick={() => isBusy || actions.move(poll, step)}
          >
            {nameOf(step)}
          </button>
        ))}
        {onScreen || isDraft ? null : (
          <button
            type="button"
            className="desk-button desk-quiet"
            aria-disabled={isBusy}
            aria-label={text.stepOn(text.show, title)}
            onClick={() => isBusy || actions.show(poll)}
          >
            {text.show}
          </button>
        )}
        {isDraft && poll.round === 1 ? null : (
          <Link
            href={resultsPath(poll.boothId, poll.pollId)}
            className="desk-button desk-quiet"
            aria-label={text.stepOn(text.results, title)}
          >
            {text.results}
          </Link>
        )}
        <Link
          href={pollPath(poll.boothId, poll.pollId)}
          className="desk-button desk-quiet"
          aria-label={text.stepOn(isDraft ? text.edit : text.mend, title)}
        >
          {isDraft ? text.edit : text.mend}
        </Link>
        <PollMore poll={poll} title={title} onReset={() => onReset(poll)} onDelete={() => onDelete(poll)} />
      </div>
    </li>
  );
}
