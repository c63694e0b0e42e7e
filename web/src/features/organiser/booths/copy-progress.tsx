import { useLanguage } from '../../../i18n/language.ts';
import { pickText } from '../../../i18n/pick-text.ts';
import { sayFailure } from '../booth/failure/say-failure.ts';
import { useFailureText } from '../booth/failure/texts/use-failure-text.ts';
import type { Step } from './copy/copy-plan.ts';
import type { StepState } from './copy/run-steps.ts';
import { useBoothsText } from './texts/use-booths-text.ts';

interface Props {
  steps: readonly StepState[];
  isBusy: boolean;
  onAgain: () => void;
  onGo: () => void;
}

/** How the making goes, step by step, and what to do about those that failed. */
export function CopyProgress({ steps, isBusy, onAgain, onGo }: Props) {
  const text = useBoothsText();
  const failureText = useFailureText();
  const language = useLanguage();
  const hasFailed = !isBusy && steps.some(({ progress }) => progress === 'FAILED');
  const nameOf = (step: Step) =>
    step.kind === 'POLL' ? text.steps.POLL(pickText(step.title, language) || step.pollId) : text.steps[step.kind];
  const now = steps.find(({ progress }) => progress === 'RUNNING');
  return (
    <section className="desk-card" aria-label={text.title}>
      <p role="status" className="visually-hidden">
        {now ? `${nameOf(now.step)}: ${text.progress.RUNNING}` : ''}
      </p>
      <ul className="copy-steps">
        {steps.map(({ step, progress, problem }) => (
          <li key={step.kind === 'POLL' ? step.pollId : step.kind} className={`is-${progress.toLowerCase()}`}>
            <b>{nameOf(step)}</b>
            <span>{progress === 'FAILED' ? sayFailure(problem, failureText) : text.progress[progress]}</span>
          </li>
        ))}
      </ul>
      <div role="alert">{hasFailed ? <p className="form-notice">{text.notAll}</p> : null}</div>
      {hasFailed ? (
        <div className="copy-buttons">
          <button type="button" className="desk-button" onClick={onAgain}>
            {text.again}
          </button>
          <button type="button" className="desk-button desk-quiet" onClick={onGo}>
            {text.goAnyway}
          </button>
        </div>
      ) : null}
    </section>
  );
}
