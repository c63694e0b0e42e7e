import { useLanguage } from '../../../i18n/language.ts';
import { saySpan } from '../polls/list/say-time.ts';
import type { DayTotals } from './figures/round-figures.ts';
import { useSummaryText } from './texts/use-summary-text.ts';

/** The whole day in a line. */
export function TotalsStrip({ totals, now }: { totals: DayTotals; now: number }) {
  const text = useSummaryText();
  const language = useLanguage();
  const { ballots, polls, rounds, firstAt, lastAt } = totals;
  return (
    <dl className="totals-strip">
      <div>
        <dt>{text.ballots}</dt>
        <dd>{ballots.toLocaleString(language)}</dd>
      </div>
      <div>
        <dt>{text.polls}</dt>
        <dd>{polls.toLocaleString(language)}</dd>
      </div>
      <div>
        <dt>{text.rounds}</dt>
        <dd>{rounds.toLocaleString(language)}</dd>
      </div>
      {firstAt !== null && lastAt !== null ? (
        <div>
          <dt>{text.time}</dt>
          <dd>{saySpan(firstAt, lastAt, language, now)}</dd>
        </div>
      ) : null}
    </dl>
  );
}
