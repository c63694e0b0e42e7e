import { useStore } from '../../../api/live/use-store.ts';
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

interface BarViewProps {
  booth: Booth;
  publicUrl: string;
  code: CodeState;
  boothStale: boolean;
}

/** The screen of the coffee bar: what there is to drink, and the code that gives it. */
export function BarView({ booth, publicUrl, code, boothStale }: BarViewProps) {
  const languages = useLanguages();
  const { data: store, stale } = useStore(booth.boothId);
  const isOpen = store?.open ?? false;
  const usedUp = isOpen && code.kind === 'CODE' && code.code.remaining === 0 ? code.code : null;
  return (
    <div className={`layout bar${stale || boothStale ? ' is-stale' : ''}${booth.wifi ? ' with-wifi' : ''}`}>
      <header>
        <h1 style={{ fontSize: `${titleSize(sayText(booth.name, languages)[0]?.text ?? '')}em` }}>
          <SaidText text={booth.name} />
        </h1>
        {store && (
          <span className={`chip${isOpen ? '' : ' closed'}`}>
            <Said say={(texts) => (isOpen ? texts.barOpen : texts.barClosed)} />
          </span>
        )}
      </header>
      <main className="stage">
        {store && isOpen && store.menu.length > 0 ? (
          <BarMenu menu={store.menu} />
        ) : (
          <div className="waiting">
            <Cup />
            <p className="waiting-title">
              <Said say={(texts) => (isOpen ? texts.bar : texts.barClosedMore)} />
            </p>
          </div>
        )}
      </main>
      <aside>
        {usedUp === null ? (
          <ScanCards booth={booth} pollId={booth.screen.pollId} publicUrl={publicUrl} votes={false} code={code} />
        ) : (
          <UsedUpCard life={{ from: usedUp.validFrom, until: usedUp.validUntil }} />
        )}
        {booth.entry === 'OPEN' && code.kind === 'PAIRING' && (
          <PairingCard boothId={booth.boothId} publicUrl={publicUrl} pairingCode={code.pairingCode} />
        )}
      </aside>
      <FiguresFooter figures={null} stale={stale || boothStale} />
    </div>
  );
}
