import type { ReactNode } from 'react';
import { DrinkPicture } from '../../../components/drinks/drink-picture.tsx';
import './status.css';

interface Props {
  title: string;
  body: string;
  /** The drink on its way; a plain cup while there is none. */
  drink: { drinkId: string; icon: string | null } | null;
  /** Whether it still moves: what is stuck stands still. */
  moving: boolean;
  children?: ReactNode;
}

/** Something was asked for, and the bar hasn't answered yet. */
export function SendingView({ title, body, drink, moving, children }: Props) {
  return (
    <main className="order-status">
      <div className={moving ? 'order-cup order-cup-moving' : 'order-cup order-cup-still'}>
        <DrinkPicture drinkId={drink?.drinkId ?? ''} icon={drink?.icon ?? null} />
      </div>
      <h1>{title}</h1>
      <p role="status" className="order-body">
        {body}
      </p>
      <div className="order-foot">{children}</div>
    </main>
  );
}
