import type { Poll } from '../../../../api/types.ts';
import { useLanguage } from '../../../../i18n/language.ts';
import { sayTime } from '../list/say-time.ts';
import { usePollsText } from '../texts/use-polls-text.ts';
import { verdictOf } from './recount.ts';
import { useRecount } from './use-recount.ts';
import { VerdictTable } from './verdict-table.tsx';
import './recount.css';

interface Props {
  poll: Poll;
  now: number;
  /** The result is secret: the verdict is told, the figures aren't. */
  hidesFigures: boolean;
}

/** Counts the votes themselves again, and sets the outcome beside what the screen shows. */
export function RecountPanel({ poll, now, hidesFigures }: Props) {
  const text = usePollsText();
  const language = useLanguage();
  const { recount, isRunning, problem, start } = useRecount(poll);
  const isDraft = poll.status === 'DRAFT' && poll.round === 1;
  const shown = recount !== null && !recount.running && !isRunning ? recount : null;
  const verdict = shown ? verdictOf(shown) : null;
  return (
    <section className="desk-card recount" aria-labelledby="recount-title">
      <h2 id="recount-title">{text.recounting.title}</h2>
      <p>{isDraft ? text.recounting.drafted : text.recounting.body}</p>
      {isDraft ? null : (
        <button
          type="button"
          className="desk-button desk-quiet"
          aria-disabled={isRunning}
          onClick={() => {
            if (!isRunning) void start();
          }}
        >
          {shown ? text.recounting.again : text.recounting.start}
        </button>
      )}
      <div role="status">
        {isRunning ? (
          <p className="recount-running">
            <progress aria-label={text.recounting.running} />
            {text.recounting.running}
          </p>
        ) : null}
        {problem ? <p className="form-problem">{problem}</p> : null}
        {verdict ? (
          <p className={`recount-verdict is-${verdict.toLowerCase()}`}>
            <span aria-hidden="true">{verdict === 'EQUAL' ? '✓' : verdict === 'DIFFERENT' ? '≠' : '?'}</span>
            {text.recounting[verdict]}
          </p>
        ) : null}
      </div>
      {shown?.at ? (
        <p className="recount-at">{text.recounting.at(sayTime(shown.at, language, now), shown.round)}</p>
      ) : null}
      {shown && !hidesFigures ? <VerdictTable recount={shown} options={poll.options} /> : null}
    </section>
  );
}
