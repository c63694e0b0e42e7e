import { useId, useState } from 'react';
import { useBaristaText } from '../texts/use-barista-text.ts';
import { nameStation, STATION_LENGTH } from './station.ts';

const letters = ['A', 'B', 'C'];

/** How this tablet is called: one tap, or a name of one's own. */
export function StationForm({ station, onDone }: { station: string; onDone?: () => void }) {
  const text = useBaristaText();
  const id = useId();
  const [name, setName] = useState(station);
  const take = (taken: string) => {
    nameStation(taken);
    setName(taken);
    onDone?.();
  };
  return (
    <form
      className="station-form"
      onSubmit={(event) => {
        event.preventDefault();
        take(name);
      }}
    >
      <div className="station-quick">
        {letters.map((letter) => (
          <button
            key={letter}
            type="button"
            className="desk-button desk-quiet"
            onClick={() => take(text.station.called(letter))}
          >
            {text.station.called(letter)}
          </button>
        ))}
      </div>
      <label htmlFor={id}>{text.station.other}</label>
      <div className="station-own">
        <input
          id={id}
          value={name}
          maxLength={STATION_LENGTH}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="desk-button">
          {text.station.save}
        </button>
      </div>
    </form>
  );
}
