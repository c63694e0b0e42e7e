import { useLanguage } from '../../../i18n/language.ts';
import type { BarView } from '../bar/use-bar.ts';
import { useBaristaText } from '../texts/use-barista-text.ts';
import { BarFigures } from './bar-figures.tsx';
import { saySoldOut } from './say-sold-out.ts';
import './head.css';

export type SheetName = 'BAR' | 'WALK_UP' | 'MORE';

interface Props {
  boothId: string;
  bar: BarView;
  station: string;
  hasSound: boolean;
  onSound: (on: boolean) => void;
  onOpen: (sheet: SheetName) => void;
}

/** The bar at a glance, and the ways to what is changed more rarely than orders are. */
export function HeadChips({ boothId, bar: { store }, station, hasSound, onSound, onOpen }: Props) {
  const text = useBaristaText();
  const language = useLanguage();
  return (
    <>
      <button type="button" className="desk-chip" onClick={() => onOpen('MORE')}>
        <span className="visually-hidden">{text.station.is}: </span>
        {station}
      </button>
      {store ? <BarFigures boothId={boothId} store={store} /> : null}
      <span className="desk-gap" />
      <button type="button" className="desk-chip bar-walk-up" onClick={() => onOpen('WALK_UP')}>
        <span aria-hidden="true">＋</span> {text.walkUp.open}
      </button>
      {store ? (
        <>
          <button type="button" className="desk-chip" onClick={() => onOpen('BAR')}>
            {saySoldOut(store, language, text)}
          </button>
          <button
            type="button"
            className={store.open ? 'desk-chip bar-state is-open' : 'desk-chip bar-state'}
            onClick={() => onOpen('BAR')}
          >
            <span aria-hidden="true">{store.open ? '●' : '○'}</span> {store.open ? text.openChip : text.closedChip}
          </button>
        </>
      ) : null}
      <button
        type="button"
        className="desk-chip bar-sign"
        aria-pressed={hasSound}
        aria-label={text.station.sound}
        title={hasSound ? text.soundOn : text.soundOff}
        onClick={() => onSound(!hasSound)}
      >
        <span aria-hidden="true">{hasSound ? '🔔' : '🔕'}</span>
      </button>
      <button
        type="button"
        className="desk-chip bar-sign"
        aria-label={text.more}
        title={text.more}
        onClick={() => onOpen('MORE')}
      >
        <span aria-hidden="true">☰</span>
      </button>
    </>
  );
}
