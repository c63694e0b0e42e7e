import { useRef, useState } from 'react';
import { useTally } from '../../../api/live/use-tally.ts';
import type { Poll } from '../../../api/types.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { pickText } from '../../../i18n/pick-text.ts';
import { isSecret, stateOf } from '../polls/list/poll-state.ts';
import { sayTime } from '../polls/list/say-time.ts';
import { RecountPanel } from '../polls/recount/recount-panel.tsx';
import { ReportChart } from './chart/report-chart.tsx';
import { Downloads } from './download/downloads.tsx';
import { resultRows } from './figures/result-rows.ts';
import { roundCount } from './figures/round-count.ts';
import { PacePlot } from './pace/pace-plot.tsx';
import { RoundStrip } from './round-strip.tsx';
import { ResultsTable } from './table/results-table.tsx';
import { useResultsText } from './texts/use-results-text.ts';
import { ReadingStatus } from './votes/reading-status.tsx';
import { useVotes } from './votes/use-votes.ts';

/** A round: its figures, chart and table, what to take home, and the recount. Secret counts are shown only when asked for. */
export function RoundView({ poll, round, now }: { poll: Poll; round: number; now: number }) {
  const text = useResultsText();
  const language = useLanguage();
  const chart = useRef<SVGSVGElement>(null);
  const [isShown, setShown] = useState(false);
  const isPresent = round === poll.round;
  const secret = isPresent && poll.status !== 'DRAFT' && isSecret(poll, now);
  const isDraft = isPresent && poll.status === 'DRAFT';
  const live = useTally(poll.boothId, isPresent && !isDraft ? poll.pollId : null).data ?? null;
  const tally = live?.round === round ? live : null;
  const wanted = !isDraft && (!secret || isShown);
  const { votes, readAgain } = useVotes(poll.boothId, poll.pollId, round, wanted);
  const count = wanted ? roundCount(poll, round, tally, votes) : null;
  const rows = count ? resultRows(poll.options, count) : null;
  const read = votes.kind === 'READ' ? votes.votes : null;
  const ballots = count?.ballots ?? tally?.ballots ?? null;
  const title = pickText(poll.title, language) || poll.pollId;
  if (isDraft) return <p className="desk-card">{text.draft}</p>;

  return (
    <>
      <RoundStrip
        ballots={ballots}
        rows={rows}
        votes={read}
        now={now}
        isOpen={isPresent && stateOf(poll, now) === 'OPEN'}
      />
      {secret ? (
        <section className="desk-card secret-gate" aria-labelledby="secret-title">
          <h2 id="secret-title">{text.secretTitle}</h2>
          <p>{text.secretBody}</p>
          <button type="button" className="desk-button desk-quiet" onClick={() => setShown(!isShown)}>
            {isShown ? text.secretHide : text.secretShow}
          </button>
        </section>
      ) : null}
      <ReadingStatus votes={votes} of={tally?.ballots ?? null} onAgain={readAgain} />
      {rows && count ? (
        <div className="chart-and-table">
          <section className="desk-card report-chart" aria-label={text.chart}>
            <ReportChart
              ref={chart}
              title={title}
              note={`${text.ballots(count.ballots)} · ${text.roundNote(round)} · ${sayTime(now, language, now)}`}
              rows={rows}
              language={language}
            />
          </section>
          <section className="desk-card" aria-labelledby="figures-title">
            <h2 id="figures-title">{text.table}</h2>
            <ResultsTable rows={rows} caption={text.caption(title)} />
            {poll.maxChoices > 1 ? <p className="pace-note">{text.severalNote}</p> : null}
          </section>
        </div>
      ) : null}
      {rows && count ? (
        <Downloads poll={poll} round={round} ballots={count.ballots} rows={rows} votes={read} chart={chart} />
      ) : null}
      {read ? (
        <section className="desk-card" aria-labelledby="pace-title">
          <h2 id="pace-title">{text.pace}</h2>
          <PacePlot votes={read} />
        </section>
      ) : null}
      {isPresent ? <RecountPanel poll={poll} now={now} hidesFigures={secret && !isShown} /> : null}
    </>
  );
}
