import { serverNow } from '../../../browser/server-clock.ts';
import { useNow } from '../hooks/use-now.ts';
import { spanTime } from '../states/clock-time.ts';
import { Said } from '../texts/said.tsx';
import type { Life } from './life-bar.tsx';
import { LifeBar } from './life-bar.tsx';

/** In the place of a code that gives no more drinks: when the next one comes. */
export function UsedUpCard({ life }: { life: Life }) {
  useNow(1_000);
  const left = spanTime(Date.parse(life.until) - serverNow());
  return (
    <section className="qr-card used-up">
      <p className="qr-say">
        <Said say={(texts) => texts.usedUp} />
      </p>
      <p className="next-in">
        <Said say={(texts) => texts.nextDrinksIn(left)} />
      </p>
      <LifeBar life={life} />
    </section>
  );
}
