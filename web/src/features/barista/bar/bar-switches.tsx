import { useBaristaText } from '../texts/use-barista-text.ts';
import { BarTrouble } from './bar-trouble.tsx';
import { OpenSwitch } from './open-switch.tsx';
import { SoldOutSwitches } from './sold-out-switches.tsx';
import type { BarView } from './use-bar.ts';

/** All that a barista may change, live: other tablets' taps show here too. */
export function BarSwitches({ bar }: { bar: BarView }) {
  const text = useBaristaText();
  if (!bar.store)
    return (
      <p role="status" className="desk-card">
        {bar.store === null ? text.gone : bar.failed ? text.unreachable : text.loading}
      </p>
    );
  return (
    <>
      <BarTrouble bar={bar} />
      <OpenSwitch bar={bar} isOpen={bar.store.open} />
      <SoldOutSwitches bar={bar} store={bar.store} />
    </>
  );
}
