import type { Store } from '../../../api/types.ts';
import { Notice } from '../../../components/notice.tsx';
import { wholeMinutes } from '../figures/place.ts';
import type { Problem } from '../held/held.ts';
import { saidProblem } from '../texts/said-problem.ts';
import { useOrderText } from '../texts/use-order-text.ts';
import { DrinkCard } from './drink-card.tsx';
import './menu.css';

interface Props {
  store: Store;
  /** Seconds that a drink takes, where the queue is full; 0 where nobody knows. */
  full: number | null;
  problem: Problem | null;
  /** Seconds that a drink takes of late. */
  wait: number | null;
  onOrder: () => void;
}

/** Before an order: what there is, and the button that takes a place in the queue. */
export function MenuView({ store, full, problem, wait, onOrder }: Props) {
  const text = useOrderText();
  if (!store.open) {
    return (
      <Notice sign="🌙" title={text.menu.closed}>
        {text.menu.closedBody}
      </Notice>
    );
  }
  if (full !== null) {
    return (
      <Notice sign="⏳" title={text.menu.full}>
        <p>{text.menu.fullBody}</p>
        {full > 0 ? <p>{text.menu.fullWait(wholeMinutes(full))}</p> : null}
      </Notice>
    );
  }
  if (store.menu.length === 0) return <Notice sign="☕" title={text.menu.none} />;
  return (
    <main className="menu">
      <h1>{text.menu.title}</h1>
      <p role="status" className={saidProblem(problem, text) === '' ? 'visually-hidden' : 'alert'}>
        {saidProblem(problem, text)}
      </p>
      <ul className="drinks">
        {store.menu.map((drink) => (
          <li key={drink.drinkId}>
            <DrinkCard drink={drink} />
          </li>
        ))}
      </ul>
      <div className="order-go">
        {wait === null ? null : <p className="order-hint">{text.menu.wait(wholeMinutes(wait))}</p>}
        <button type="button" className="button" onClick={onOrder}>
          <span aria-hidden="true">☕</span> {text.menu.order}
        </button>
      </div>
    </main>
  );
}
