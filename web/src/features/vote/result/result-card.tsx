import type { Followed } from '../../../api/live/source.ts';
import type { Poll, Tally } from '../../../api/types.ts';
import { useText } from '../../../i18n/use-text.ts';
import { rankResults } from './rank-results.ts';
import { ResultBars } from './result-bars.tsx';
import { ResultTable } from './result-table.tsx';
import './result.css';

interface Props {
  poll: Poll;
  tally: Followed<Tally>;
  /** The visitor's options. */
  own: readonly string[];
  closed: boolean;
}

/** The result as far as it may be seen: bars, or when they come. */
export function ResultCard({ poll, tally, own, closed }: Props) {
  const text = useText();
  const now = tally.data?.round === poll.round ? tally.data : null;
  if (!now) return <div className="result result-awaited" aria-hidden="true" />;
  const rows = now.options === null ? null : rankResults(poll.options, now.options, now.ballots);
  const hidden = poll.results === 'ON_REVEAL' ? text.result.onReveal : text.result.afterClose;
  const title = rows === null ? hidden : closed ? text.result.final : text.result.title;
  return (
    <section className="result" aria-labelledby="result-title">
      <div className="result-head">
        <h2 id="result-title">{title}</h2>
        {tally.stale ? (
          <span className="result-state">{text.result.stale}</span>
        ) : closed ? null : (
          <span className="result-state result-live">{text.result.live}</span>
        )}
      </div>
      {rows ? (
        <>
          <ResultBars rows={rows} own={own} />
          <ResultTable rows={rows} own={own} caption={title} />
        </>
      ) : null}
      <p className={rows ? 'result-ballots' : 'result-ballots result-sealed'}>{text.result.ballots(now.ballots)}</p>
    </section>
  );
}
