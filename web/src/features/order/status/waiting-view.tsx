import { type ReactNode, useEffect, useRef } from 'react';
import type { Queue } from '../../../api/graphql/parse-queue.ts';
import type { Order, Store } from '../../../api/types.ts';
import { DrinkPicture } from '../../../components/drinks/drink-picture.tsx';
import { useLanguage } from '../../../i18n/language.ts';
import { pickText } from '../../../i18n/pick-text.ts';
import { hasSound, tryRing } from '../alarm/chime.ts';
import { drinkWords } from '../figures/drink-words.ts';
import { placeOf, secondsToGo, wholeMinutes } from '../figures/place.ts';
import type { StartedHeld } from '../held/held.ts';
import { saidProblem } from '../texts/said-problem.ts';
import { useOrderText } from '../texts/use-order-text.ts';
import { DrinkLine } from './drink-line.tsx';
import { Journey } from './journey.tsx';
import { Stages } from './stages.tsx';
import './status.css';

/** Nobody waits longer for a coffee without a word. */
const LONG_MS = 5 * 60_000;

interface Props {
  order: Order;
  held: StartedHeld;
  store: Store | null;
  queue: Queue | null;
  now: number;
  cancel: ReactNode;
}

/** In the queue or in the making: the number, the place, and how long it may take. */
export function WaitingView({ order, held, store, queue, now, cancel }: Props) {
  const text = useOrderText();
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was tapped is gone: go on from the heading.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const words = drinkWords(order, store);
  const name = words.name === null ? text.coffee : pickText(words.name, language);
  const making = order.status === 'MAKING';
  const place = placeOf(order, held, queue);
  const seconds = secondsToGo(order, held, queue, now);
  const where = making
    ? text.waiting.inHand
    : place === null
      ? ''
      : place === 1
        ? text.waiting.next
        : text.waiting.place(place);
  const when = seconds === null ? '' : seconds > 20 ? text.waiting.about(wholeMinutes(seconds)) : text.waiting.soon;
  const late = seconds === 0 && order.queuedAt !== null && now - Date.parse(order.queuedAt) > LONG_MS;
  const problem = saidProblem(held.problem, text);
  return (
    <main className="order-status">
      <p className="order-number">
        <span className="visually-hidden">{text.waiting.number}: </span>
        {order.orderNumber ?? held.place?.orderNumber ?? ''}
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {making ? text.waiting.making(name) : text.waiting.queued(name)}
      </h1>
      <p role="status" className={problem === '' ? 'visually-hidden' : 'alert'}>
        {problem}
      </p>
      <div className="order-panel">
        <DrinkPicture drinkId={order.drinkId ?? ''} icon={words.icon} />
        <p>
          {where === '' ? null : <strong>{where}</strong>}
          {when === '' ? null : <span>{when}</span>}
        </p>
      </div>
      <p role="status" className={late ? 'order-body' : 'visually-hidden'}>
        {late ? text.waiting.late : ''}
      </p>
      <Stages order={order} />
      <DrinkLine name={words.name} choices={words.choices} />
      <div className="order-sound">
        <p>{hasSound() ? text.waiting.soundBody : text.waiting.soundOff}</p>
        {hasSound() ? (
          <button type="button" className="sound" onClick={() => void tryRing()}>
            <span aria-hidden="true">🔔</span> {text.waiting.sound}
          </button>
        ) : null}
      </div>
      <div className="order-foot">
        {cancel}
        <Journey order={order} />
      </div>
    </main>
  );
}
