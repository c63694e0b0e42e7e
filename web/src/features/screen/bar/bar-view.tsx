import { useEffect } from 'react';
import type { CodeState } from '../codes/follow-code.ts';
import { PairingCard } from '../codes/pairing-card.tsx';
import { UsedUpCard } from '../codes/used-up-card.tsx';
import { titleSize } from '../figures/fit-text.ts';
import { FiguresFooter } from '../frame/figures-footer.tsx';
import type { Booth } from '../model.ts';
import { ScanCards } from '../qr/scan-cards.tsx';
import { Cup } from '../states/cup.tsx';
import { Said, SaidText } from '../texts/said.tsx';
import { sayText, useLanguages } from '../texts/screen-language.ts';
import { BarMenu } from './bar-menu.tsx';
import { OrderBoard } from './order-board.tsx';
import { isIdle } from './order-columns.ts';
import { ReadyNews } from './ready-news.tsx';
import { type Bar, useBar } from './use-bar.ts';

interface BarViewProps {
  booth: Booth;
  publicUrl: string;
  code: CodeState;
  boothStale: boolean;
}

/** Rows that a column has room for. */
const rows = 14;

/** The orders; while there are none, what there is to drink; while the bar is closed, that it is. */
function BarStage({ store, columns }: Bar) {
  if (!store) return null;
  if (!isIdle(columns)) return <OrderBoard columns={columns} menu={store.menu} />;
  if (store.open && store.menu.length > 0) return <BarMenu menu={store.menu} />;
  return (
    <div className="waiting">
      <Cup />
      <p className="waiting-title">
        <Said say={(texts) => (store.open ? texts.bar : texts.barClosedMore)} />
      </p>
    </div>
  );
}

/** The screen of the coffee bar: the orders by number, what there is to drink, and the code that gives it. */
export function BarView({ booth, publicUrl, code, boothStale }: BarViewProps) {
  const languages = useLanguages();
  const bar = useBar(booth.boothId, rows);
  const { store, wait } = bar;
  const stale = bar.stale || boothStale;
  const isOpen = store?.open ?? false;
  const usedUp = isOpen && code.kind === 'CODE' && code.code.remaining === 0 ? code.code : null;
  const title = sayText(booth.name, languages)[0]?.text ?? '';
  useEffect(() => {
    document.title = `${title} · Boothpresso`;
  }, [title]);
  return (
    <div className={`layout bar${stale ? ' is-stale' : ''}${booth.wifi ? ' with-wifi' : ''}`}>
      <header>
        <h1 style={{ fontSize: `${titleSize(title)}em` }}>
          <SaidText text={booth.name} />
        </h1>
        <div className="chips-beside">
          {isOpen && wait !== null && (
            <span className="chip">
              <Said say={(texts) => texts.waitAbout(wait)} />
            </span>
          )}
          {store && (
            <span className={`chip${isOpen ? '' : ' closed'}`}>
              <Said say={(texts) => (isOpen ? texts.barOpen : texts.barClosed)} />
            </span>
          )}
        </div>
      </header>
      <main className="stage">
        <BarStage {...bar} />
        <ReadyNews columns={bar.columns} />
      </main>
      <aside>
        {usedUp === null ? (
          <ScanCards
            booth={booth}
            pollId={booth.screen.pollId}
            publicUrl={publicUrl}
            purpose={isOpen ? 'COFFEE' : 'JOIN'}
            code={code}
          />
        ) : (
          <UsedUpCard life={{ from: usedUp.validFrom, until: usedUp.validUntil }} />
        )}
        {booth.entry === 'OPEN' && code.kind === 'PAIRING' && (
          <PairingCard boothId={booth.boothId} publicUrl={publicUrl} pairingCode={code.pairingCode} />
        )}
      </aside>
      <FiguresFooter figures={null} stale={stale} />
    </div>
  );
}
