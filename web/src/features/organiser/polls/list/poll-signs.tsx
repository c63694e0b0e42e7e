import type { Poll } from '../../../../api/types.ts';
import { useLanguage } from '../../../../i18n/language.ts';
import { usePollsText } from '../texts/use-polls-text.ts';
import { BallotCount } from './ballot-count.tsx';
import { stateOf, visibilityOf } from './poll-state.ts';
import { sayTime } from './say-time.ts';

interface Props {
  poll: Poll;
  onScreen: boolean;
  now: number;
}

/** Where a poll stands: state, ballots, round, what the public sees, times, whether it is on the screen. */
export function PollSigns({ poll, onScreen, now }: Props) {
  const text = usePollsText();
  const language = useLanguage();
  const state = stateOf(poll, now);
  const time = (iso: string) => sayTime(iso, language, now);
  const { opensAt, closesAt } = poll;
  const isBefore = state === 'DRAFT' || state === 'SCHEDULED';
  return (
    <p className="poll-signs">
      <span className={`poll-sign state-${state.toLowerCase()}`}>{text.states[state]}</span>
      {onScreen ? <span className="poll-sign on-screen">{text.onScreen}</span> : null}
      <BallotCount poll={poll} />
      {poll.round > 1 ? <span>{text.round(poll.round)}</span> : null}
      <span>{isBefore ? text.options(poll.options.length) : text.visibility[visibilityOf(poll, now)]}</span>
      {isBefore && opensAt !== null ? <span>{text.opensAt(time(opensAt))}</span> : null}
      {closesAt === null ? null : (
        <span>{Date.parse(closesAt) <= now ? text.closedAt(time(closesAt)) : text.closesAt(time(closesAt))}</span>
      )}
    </p>
  );
}
