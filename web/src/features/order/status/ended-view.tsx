import { useEffect, useRef } from 'react';
import type { Order, Store } from '../../../api/types.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { pickText } from '../../../i18n/pick-text.ts';
import { drinkWords } from '../figures/drink-words.ts';
import type { Problem } from '../held/held.ts';
import { saidProblem } from '../texts/said-problem.ts';
import { type OrderText, useOrderText } from '../texts/use-order-text.ts';
import { DrinkLine } from './drink-line.tsx';
import { Journey } from './journey.tsx';
import { Stages } from './stages.tsx';
import { secondsToCup } from './steps-of.ts';
import './status.css';

function sayEnd(
  { status, by }: Order,
  drink: string,
  text: OrderText['ended'],
): [sign: string, title: string, body: string] {
  if (status === 'COLLECTED') return ['☕', text.collected(drink), text.collectedBody];
  if (status === 'CANCELLED') {
    return by === 'VISITOR' ? ['👋', text.cancelled, text.cancelledBody] : ['🙇', text.refused, text.refusedBody];
  }
  return by === 'VISITOR' ? ['⏰', text.notChosen, text.notChosenBody] : ['🙇', text.notMade, text.notMadeBody];
}

interface Props {
  order: Order;
  store: Store | null;
  problem: Problem | null;
  onAgain: () => void;
}

/** How it ended, why, and what one can do about it. */
export function EndedView({ order, store, problem, onAgain }: Props) {
  const text = useOrderText();
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const words = drinkWords(order, store);
  const name = words.name === null ? text.coffee : pickText(words.name, language);
  const [sign, title, body] = sayEnd(order, name, text.ended);
  const collected = order.status === 'COLLECTED';
  const seconds = secondsToCup(order);
  const late = saidProblem(problem, text);
  return (
    <main className="order-status">
      <div className="order-sign" aria-hidden="true">
        {sign}
      </div>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {order.reason === null || order.reason === '' ? null : (
        <p className="order-reason">{text.ended.reason(order.reason)}</p>
      )}
      <p className="order-body">{body}</p>
      <p role="status" className={late === '' ? 'visually-hidden' : 'alert'}>
        {late}
      </p>
      {collected ? <Stages order={order} /> : null}
      <DrinkLine name={words.name} choices={words.choices} />
      {seconds === null ? null : <p className="drink-line">{text.ready.cup(seconds)}</p>}
      <div className="order-foot">
        <Journey order={order} />
        <button type="button" className={collected ? 'button button-quiet' : 'button'} onClick={onAgain}>
          {collected ? text.ended.another : text.ended.again}
        </button>
      </div>
    </main>
  );
}
