import { useState } from 'react';
import { useBooth } from '../../../api/live/use-booth.ts';
import { useNow } from '../../../browser/use-now.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { pickText } from '../../../i18n/pick-text.ts';
import { usePageTitle } from '../../../i18n/use-page-title.ts';
import { isSecret } from '../polls/list/poll-state.ts';
import { sayTime } from '../polls/list/say-time.ts';
import { usePolls } from '../polls/live/use-polls.ts';
import { PollsState } from '../polls/polls-state.tsx';
import { CoffeeSummary } from './coffee-summary.tsx';
import { dayTotals, tellingRounds } from './figures/round-figures.ts';
import { PollSummary } from './poll-summary.tsx';
import { useSummaryText } from './texts/use-summary-text.ts';
import { TotalsStrip } from './totals-strip.tsx';
import { useDay } from './use-day.ts';
import '../polls/polls.css';
import './summary.css';

/** The day on one page, to print for whoever asks how it went. */
export default function SummaryPage({ boothId }: { boothId: string }) {
  const text = useSummaryText();
  const language = useLanguage();
  usePageTitle(text.title);
  const list = usePolls(boothId);
  const booth = useBooth(boothId).data;
  const now = useNow(false);
  const [withSecrets, setWithSecrets] = useState(false);
  const polls = list.data?.polls ?? null;
  const { day, readAgain } = useDay(boothId, polls);
  if (polls === null) return <PollsState title={text.title} boothId={boothId} failed={list.failed} />;
  const name = booth ? pickText(booth.name, language) : boothId;
  const hasSecrets = polls.some((poll) => poll.status !== 'DRAFT' && isSecret(poll, now));
  const rounds = tellingRounds(polls, day.rounds);
  const shown = polls.filter(({ pollId }) => rounds.some((round) => round.pollId === pollId));

  return (
    <div className="summary-page">
      <header>
        <h1>{text.heading(name)}</h1>
        <p role="status">
          {day.failed
            ? text.failed
            : day.readAt === null
              ? text.reading(day.rounds.length, day.of)
              : text.readAt(sayTime(day.readAt, language, now))}
        </p>
      </header>
      <div className="summary-controls">
        {hasSecrets ? (
          <label>
            <input type="checkbox" checked={withSecrets} onChange={(event) => setWithSecrets(event.target.checked)} />
            {text.secrets}
          </label>
        ) : null}
        <button type="button" className="desk-button desk-quiet" onClick={readAgain}>
          {day.failed ? text.retry : text.readAgain}
        </button>
        <button type="button" className="desk-button" onClick={() => window.print()}>
          {text.print}
        </button>
      </div>
      {day.readAt !== null && rounds.length === 0 ? <p className="desk-card">{text.none}</p> : null}
      {rounds.length > 0 ? <TotalsStrip totals={dayTotals(rounds)} now={now} /> : null}
      <div className="summary-polls">
        {shown.map((poll) => (
          <PollSummary
            key={poll.pollId}
            poll={poll}
            rounds={rounds.filter(({ pollId }) => pollId === poll.pollId)}
            now={now}
            withSecrets={withSecrets}
          />
        ))}
        <CoffeeSummary boothId={boothId} />
      </div>
      <p className="summary-foot">{text.foot}</p>
    </div>
  );
}
