import type { Poll } from '../../../api/types.ts';
import { Words } from '../../../components/words.tsx';
import { useLanguage } from '../../../i18n/language.ts';
import { pickText } from '../../../i18n/pick-text.ts';
import { isSecret, stateOf } from '../polls/list/poll-state.ts';
import { saySpan } from '../polls/list/say-time.ts';
import { type ResultRow, resultRows, winnersOf } from '../results/figures/result-rows.ts';
import type { RoundFigures } from './figures/round-figures.ts';
import { RoundBars } from './round-bars.tsx';
import { useSummaryText } from './texts/use-summary-text.ts';

interface RoundProps {
  poll: Poll;
  figures: RoundFigures;
  now: number;
  withSecrets: boolean;
}

function RoundSummary({ poll, figures, now, withSecrets }: RoundProps) {
  const text = useSummaryText();
  const language = useLanguage();
  const { round, ballots, choices, firstAt, lastAt } = figures;
  const isPresent = round === poll.round;
  const isHidden = isPresent && isSecret(poll, now) && !withSecrets;
  const rows = resultRows(poll.options, figures);
  const nameOf = ({ option }: ResultRow) => pickText(option.label, language) || option.optionId;
  const winners = winnersOf(rows);
  const [winner] = winners;
  const isOpen = isPresent && stateOf(poll, now) === 'OPEN';
  const verdict = !winner
    ? text.nobody
    : winners.length > 1
      ? text.tie(winners.map(nameOf).join(' · '))
      : isOpen
        ? text.leader(nameOf(winner))
        : text.winner(nameOf(winner));
  return (
    <div className="round-summary">
      <p className="round-line">
        {poll.round > 1 ? <span>{text.round(round)}</span> : null}
        {isOpen ? <span>{text.states.OPEN}</span> : null}
        <b>{text.ballotCount(ballots)}</b>
        {choices === ballots ? null : <span>{text.choiceCount(choices)}</span>}
        {firstAt !== null && lastAt !== null ? <span>{saySpan(firstAt, lastAt, language, now)}</span> : null}
      </p>
      {isHidden ? (
        <p className="round-secret">{text.secret}</p>
      ) : (
        <>
          <p className="round-verdict">{verdict}</p>
          {ballots === 0 ? null : (
            <RoundBars rows={rows} caption={text.caption(pickText(poll.title, language), round)} />
          )}
        </>
      )}
    </div>
  );
}

/** A poll's part of the summary: each round with ballots, times, winner and chart. */
export function PollSummary({
  poll,
  rounds,
  now,
  withSecrets,
}: {
  poll: Poll;
  rounds: readonly RoundFigures[];
  now: number;
  withSecrets: boolean;
}) {
  return (
    <section className="poll-summary" aria-labelledby={`summary-${poll.pollId}`}>
      <h2 id={`summary-${poll.pollId}`}>
        <Words text={poll.title} />
      </h2>
      {rounds.map((figures) => (
        <RoundSummary key={figures.round} poll={poll} figures={figures} now={now} withSecrets={withSecrets} />
      ))}
    </section>
  );
}
