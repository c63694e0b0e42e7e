import { serverNow } from '../../../browser/server-clock.ts';
import type { CodeState } from '../codes/follow-code.ts';
import type { Booth } from '../model.ts';
import { spanTime } from '../states/clock-time.ts';
import { Said } from '../texts/said.tsx';
import { isIdle } from './order-columns.ts';
import { OrderList } from './order-list.tsx';
import { ReadyNews } from './ready-news.tsx';
import { useBar } from './use-bar.ts';

/** Rows in the card: under one QR code there is more room than under two. */
const rows = { one: 5, two: 4 };
/** What its time left, or the screen's own code, takes of that. */
const rowsOfCode = 1;

/** The coffee bar beside the poll, on a screen that shows both: the orders, or whether it is open, and when there are drinks again. */
export function BarNote({ booth, code }: { booth: Booth; code: CodeState }) {
  const { store, columns, wait } = useBar(
    booth.boothId,
    (booth.wifi ? rows.two : rows.one) - (code.kind === 'CODE' || code.kind === 'PAIRING' ? rowsOfCode : 0),
  );
  if (!store) return null;
  const nextAt = store.open && code.kind === 'CODE' && code.code.remaining === 0 ? code.code.validUntil : null;
  const hasOrders = !isIdle(columns);
  const hasFoot = nextAt !== null || wait !== null || code.kind === 'PAIRING';
  return (
    <section className={`side bar-note${hasOrders ? ' has-orders' : ''}`}>
      {hasOrders ? (
        <div className="order-card">
          <OrderList kind="preparing" column={columns.preparing} menu={store.menu} isCompact />
          <OrderList kind="ready" column={columns.ready} menu={store.menu} isCompact />
        </div>
      ) : (
        <>
          <h2>
            <Said say={(texts) => texts.bar} />
          </h2>
          <p className={`bar-state${store.open ? ' open' : ''}`}>
            <Said say={(texts) => (store.open ? texts.barOpen : texts.barClosed)} />
          </p>
        </>
      )}
      <ReadyNews columns={columns} />
      {hasFoot && (
        <div className="bar-foot">
          {nextAt !== null && (
            <p>
              <Said say={(texts) => texts.nextDrinksIn(spanTime(Date.parse(nextAt) - serverNow()))} />
            </p>
          )}
          {nextAt === null && store.open && wait !== null && (
            <p>
              <Said say={(texts) => texts.waitAbout(wait)} />
            </p>
          )}
          {code.kind === 'PAIRING' && (
            <p className="bar-pairing">
              <Said say={(texts) => texts.pairTitle} also={false} />: <strong>{code.pairingCode}</strong>
            </p>
          )}
        </div>
      )}
    </section>
  );
}
