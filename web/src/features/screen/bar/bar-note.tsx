import { useStore } from '../../../api/live/use-store.ts';
import { serverNow } from '../../../browser/server-clock.ts';
import type { CodeState } from '../codes/follow-code.ts';
import { useNow } from '../hooks/use-now.ts';
import { spanTime } from '../states/clock-time.ts';
import { Said } from '../texts/said.tsx';

/** The coffee bar beside the poll, on a screen that shows both: whether it is open, and when there are drinks again. */
export function BarNote({ boothId, code }: { boothId: string; code: CodeState }) {
  const { data: store } = useStore(boothId);
  useNow(1_000);
  if (!store) return null;
  const waits = store.open && code.kind === 'CODE' && code.code.remaining === 0 ? code.code.validUntil : null;
  return (
    <section className="side bar-note">
      <h2>
        <Said say={(texts) => texts.bar} />
      </h2>
      <p className={`bar-state${store.open ? ' open' : ''}`}>
        <Said say={(texts) => (store.open ? texts.barOpen : texts.barClosed)} />
      </p>
      {waits !== null && (
        <p className="bar-next">
          <Said say={(texts) => texts.nextDrinksIn(spanTime(Date.parse(waits) - serverNow()))} />
        </p>
      )}
      {code.kind === 'PAIRING' && (
        <p className="bar-pairing">
          <Said say={(texts) => texts.pairTitle} also={false} />: <strong>{code.pairingCode}</strong>
        </p>
      )}
    </section>
  );
}
