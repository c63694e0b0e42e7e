import { SideSheet } from '../sheet/side-sheet.tsx';
import { StationForm } from '../station/station-form.tsx';
import { useBaristaText } from '../texts/use-barista-text.ts';
import { Who } from './who.tsx';

interface Props {
  boothId: string;
  station: string;
  hasSound: boolean;
  onSound: (on: boolean) => void;
  hasKeys: boolean;
  onKeys: (on: boolean) => void;
  onClose: () => void;
}

function Setting({ label, isOn, onChange }: { label: string; isOn: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className="bar-setting">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}

/** What belongs to this tablet: its name, its sound, its keys, and who is signed in. */
export function MoreSheet({ boothId, station, hasSound, onSound, hasKeys, onKeys, onClose }: Props) {
  const text = useBaristaText();
  const keys = [
    ['1–9', text.keys.card],
    ['M', text.keys.make],
    ['R', text.keys.ready],
    ['C', text.keys.collected],
    ['U', text.keys.undo],
  ] as const;
  return (
    <SideSheet title={text.station.title} onClose={onClose}>
      <section className="desk-card">
        <h3>{text.station.ask}</h3>
        <p className="form-help">{text.station.why}</p>
        <StationForm station={station} onDone={onClose} />
      </section>
      <section className="desk-card">
        <Setting label={text.station.sound} isOn={hasSound} onChange={onSound} />
        <Setting label={text.station.keys} isOn={hasKeys} onChange={onKeys} />
        <h3>{text.keys.title}</h3>
        <dl className="bar-keys">
          {keys.map(([key, meaning]) => (
            <div key={key} style={{ display: 'contents' }}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Who boothId={boothId} />
    </SideSheet>
  );
}
