import type { Followed } from '../../api/live/source.ts';
import type { Poll, Tally } from '../../api/types.ts';
import { Words } from '../../components/words.tsx';
import { useText } from '../../i18n/use-text.ts';
import type { Ballot } from './ballot/ballot.ts';
import { ResultCard } from './result/result-card.tsx';
import { CoffeeLink } from './thanks/coffee-link.tsx';
import './thanks/thanks.css';

/** A poll that takes no vote of this visitor's any more. */
export function ClosedView({ poll, ballot, tally }: { poll: Poll; ballot: Ballot; tally: Followed<Tally> }) {
  const text = useText();
  const refused = ballot.kind === 'REFUSED' ? text.refused[ballot.reason] : null;
  const isOver = ballot.kind !== 'REFUSED' || ballot.reason !== 'ALREADY_VOTED';
  return (
    <main className="thanks">
      <p className="kicker">{isOver ? text.closed.title : null}</p>
      <h1>
        <Words text={poll.title} />
      </h1>
      <p role="status" className={refused ? 'alert' : ''}>
        {refused}
      </p>
      <ResultCard poll={poll} tally={tally} own={[]} closed={isOver} />
      <CoffeeLink boothId={poll.boothId} />
      <p className="thanks-foot">{text.closed.next}</p>
    </main>
  );
}
