import { useMemo } from 'react';
import { Words } from '../../../components/words.tsx';
import { useLanguage } from '../../../i18n/language.ts';
import { sayTime } from '../polls/list/say-time.ts';
import { type ResultRow, winnersOf } from './figures/result-rows.ts';
import { votePace } from './figures/vote-pace.ts';
import { useResultsText } from './texts/use-results-text.ts';
import type { Vote } from './votes/vote.ts';

interface Props {
  ballots: number | null;
  /** null while the counts are secret or on their way. */
  rows: readonly ResultRow[] | null;
  votes: readonly Vote[] | null;
  now: number;
  /** Votes may still come. */
  isOpen: boolean;
}

/** A round in a line: ballots, winner, first and last vote, the busiest minute. */
export function RoundStrip({ ballots, rows, votes, now, isOpen }: Props) {
  const text = useResultsText();
  const language = useLanguage();
  const winners = rows === null ? null : winnersOf(rows);
  const peak = useMemo(() => {
    const pace = votePace(votes?.map(({ votedAt }) => votedAt) ?? []);
    return pace.width === 1 ? Math.max(0, ...pace.steps.map((step) => step.votes)) : null;
  }, [votes]);
  const first = votes?.[0];
  const last = votes?.at(-1);
  return (
    <dl className="round-strip">
      <div>
        <dt>{text.ballotsName}</dt>
        <dd>{ballots === null ? '…' : ballots.toLocaleString(language)}</dd>
      </div>
      {winners ? (
        <div className="round-winner">
          <dt>{winners.length > 1 ? text.tie : isOpen ? text.leader : text.winner}</dt>
          <dd>
            {winners.length === 0 ? text.nobody : null}
            {winners.slice(0, 3).map(({ option }) => (
              <span key={option.optionId}>
                <Words text={option.label} />
              </span>
            ))}
          </dd>
        </div>
      ) : null}
      {first && last ? (
        <>
          <div>
            <dt>{text.first}</dt>
            <dd>{sayTime(first.votedAt, language, now)}</dd>
          </div>
          <div>
            <dt>{text.last}</dt>
            <dd>{sayTime(last.votedAt, language, now)}</dd>
          </div>
        </>
      ) : null}
      {peak !== null && peak > 0 ? (
        <div>
          <dt>{text.peak}</dt>
          <dd>{text.peakValue(peak)}</dd>
        </div>
      ) : null}
    </dl>
  );
}
