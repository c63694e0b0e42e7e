import { type ReactNode, useState } from 'react';
import { useBaristaText } from '../texts/use-barista-text.ts';
import type { Columns } from './columns.ts';
import { MakingCard } from './making-card.tsx';
import { QueueCard } from './queue-card.tsx';
import { ReadyCard } from './ready-card.tsx';
import { useFocusKept } from './use-focus-kept.ts';
import './board.css';

const names = ['queue', 'making', 'ready'] as const;
type Name = (typeof names)[number];

interface ColumnProps {
  name: Name;
  count: number;
  isChosen: boolean;
  children: ReactNode;
}

function Column({ name, count, isChosen, children }: ColumnProps) {
  const text = useBaristaText();
  return (
    <section
      className={isChosen ? 'bar-column is-chosen' : 'bar-column'}
      data-column={name}
      aria-labelledby={`column-${name}`}
    >
      <h2 id={`column-${name}`} tabIndex={-1}>
        {text[name]} <b>{count}</b>
      </h2>
      {count === 0 ? <p className="bar-none">{text.none[name]}</p> : <ul className="order-cards">{children}</ul>}
    </section>
  );
}

/** The orders in three columns; on a phone one at a time. */
export function Board({ columns }: { columns: Columns }) {
  const text = useBaristaText();
  const [chosen, setChosen] = useState<Name>('queue');
  useFocusKept();
  const counts: Record<Name, number> = {
    queue: columns.queued,
    making: columns.making.length,
    ready: columns.ready.length,
  };
  const column = (name: Name) => ({ name, count: counts[name], isChosen: name === chosen });
  return (
    <>
      <nav className="bar-tabs" aria-label={text.columns}>
        {names.map((name) => (
          <button key={name} type="button" aria-pressed={name === chosen} onClick={() => setChosen(name)}>
            {text[name]} <b>{counts[name]}</b>
          </button>
        ))}
      </nav>
      <div className="bar-board">
        <Column {...column('queue')}>
          {columns.queue.map((group) => (
            <QueueCard key={group.first.orderId} group={group} />
          ))}
        </Column>
        <Column {...column('making')}>
          {columns.making.map((order) => (
            <MakingCard key={order.orderId} order={order} />
          ))}
        </Column>
        <Column {...column('ready')}>
          {columns.ready.map((order) => (
            <ReadyCard key={order.orderId} order={order} />
          ))}
        </Column>
      </div>
    </>
  );
}
