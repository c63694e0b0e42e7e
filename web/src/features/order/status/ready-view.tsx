import { useEffect, useRef } from 'react';
import type { Order, Store } from '../../../api/types.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { pickText } from '../../../i18n/pick-text.ts';
import { drinkWords } from '../figures/drink-words.ts';
import { useOrderText } from '../texts/use-order-text.ts';
import { DrinkLine } from './drink-line.tsx';
import { Journey } from './journey.tsx';
import { Stages } from './stages.tsx';
import { secondsToCup } from './steps-of.ts';
import './status.css';
import './ready.css';

interface Props {
  order: Order;
  store: Store | null;
  noticed: boolean;
  onNotice: () => void;
  onAnother: () => void;
}

/** Over all else until somebody has seen it: the number, as big as the phone. */
function Flood({ number, title, onNotice }: { number: string; title: string; onNotice: () => void }) {
  const text = useOrderText().ready;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    // Another question may be open; this goes before it.
    for (const other of document.querySelectorAll('dialog[open]'))
      if (other !== shown) (other as HTMLDialogElement).close();
    if (shown?.open === false) shown.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="flood" role="alertdialog" aria-labelledby="flood-title" onClose={onNotice}>
      <div className="flood-inside">
        <p className="flood-number">{number}</p>
        <h2 id="flood-title">{title}</h2>
        <p className="flood-pick">{text.pick}</p>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {text.coming}
        </button>
      </div>
    </dialog>
  );
}

/** The drink stands at the bar. */
export function ReadyView({ order, store, noticed, onNotice, onAnother }: Props) {
  const text = useOrderText();
  const language = useLanguage();
  const words = drinkWords(order, store);
  const title = text.ready.title(words.name === null ? text.coffee : pickText(words.name, language));
  const seconds = secondsToCup(order);
  const number = String(order.orderNumber ?? '');
  return (
    <main className="order-status order-ready">
      <p className="order-number">
        <span className="visually-hidden">{text.waiting.number}: </span>
        {number}
      </p>
      <h1>{title}</h1>
      <p className="order-pick">
        <span aria-hidden="true">🔔</span> {text.ready.pick}
      </p>
      <Stages order={order} />
      <DrinkLine name={words.name} choices={words.choices} />
      {seconds === null ? null : <p className="drink-line">{text.ready.cup(seconds)}</p>}
      <div className="order-foot">
        <Journey order={order} />
        <button type="button" className="link" onClick={onAnother}>
          {text.ready.another}
        </button>
      </div>
      {noticed ? null : <Flood number={number} title={title} onNotice={onNotice} />}
    </main>
  );
}
