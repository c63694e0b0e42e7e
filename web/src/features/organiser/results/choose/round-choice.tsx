import { useLocation } from 'wouter';
import type { Poll } from '../../../../api/types.ts';
import { useLanguage } from '../../../../i18n/language.ts';
import { pickText } from '../../../../i18n/pick-text.ts';
import { resultsPath } from '../../polls/paths.ts';
import { useResultsText } from '../texts/use-results-text.ts';

interface Props {
  polls: readonly Poll[];
  poll: Poll;
  round: number;
  onRound: (round: number) => void;
}

/** Which poll, and which of its rounds. */
export function RoundChoice({ polls, poll, round, onRound }: Props) {
  const text = useResultsText();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const rounds = Array.from({ length: poll.round }, (_, i) => poll.round - i);
  return (
    <div className="round-choice">
      <label>
        <span>{text.poll}</span>
        <select value={poll.pollId} onChange={(event) => navigate(resultsPath(poll.boothId, event.target.value))}>
          {polls.map((one) => (
            <option key={one.pollId} value={one.pollId}>
              {pickText(one.title, language) || one.pollId}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{text.round}</span>
        <select value={round} onChange={(event) => onRound(Number(event.target.value))}>
          {rounds.map((one) => (
            <option key={one} value={one}>
              {text.roundName(one, one === poll.round)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
