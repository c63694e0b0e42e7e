import { useDrinks } from '../../../api/live/use-drinks.ts';
import type { Store } from '../../../api/types.ts';
import { useBaristaText } from '../texts/use-barista-text.ts';
import { meanWait } from './mean-wait.ts';

/** How long the queue is, and how long the last drinks took. */
export function BarFigures({ boothId, store }: { boothId: string; store: Store }) {
  const text = useBaristaText();
  const wait = meanWait(useDrinks(boothId).data?.waits ?? []);
  return (
    <p className="desk-chip bar-figures">
      {text.figures(store.queueLength, store.queueLimit)}
      {wait === null ? null : (
        <span>
          <span className="visually-hidden">{text.waitIs} </span>
          <span aria-hidden="true">· </span>
          {text.wait(Math.floor(wait / 60), wait % 60)}
        </span>
      )}
    </p>
  );
}
