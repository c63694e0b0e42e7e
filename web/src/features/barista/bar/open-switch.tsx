import { useBaristaText } from '../texts/use-barista-text.ts';
import type { BarView } from './use-bar.ts';
import './bar.css';

/** Whether the bar is open, and the one big button that changes it. */
export function OpenSwitch({ bar, isOpen }: { bar: BarView; isOpen: boolean }) {
  const text = useBaristaText();
  const isChanging = bar.wishes.open !== undefined;
  return (
    <section className={isOpen ? 'bar-switch is-open' : 'bar-switch'} aria-labelledby="bar-state">
      <div>
        <h2 id="bar-state">{isOpen ? text.isOpen : text.isClosed}</h2>
        <p role="status">{isChanging ? text.changing : isOpen ? text.openNote : text.closedNote}</p>
      </div>
      <button type="button" className="desk-button" onClick={() => bar.wish({ open: !isOpen })}>
        {isOpen ? text.closeNow : text.openNow}
      </button>
    </section>
  );
}
