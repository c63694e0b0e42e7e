import type { Booth } from '../../../api/types.ts';
import { headlines, languageChoices, type PosterSettings, papers } from './poster-settings.ts';
import { usePosterText } from './texts/poster-text.ts';

interface Props {
  booth: Booth;
  hasPoll: boolean;
  settings: PosterSettings;
  onSettings: (settings: PosterSettings) => void;
}

/** What can be chosen about the poster, and the button that prints it. */
export function PosterControls({ booth, hasPoll, settings, onSettings }: Props) {
  const text = usePosterText();
  const nameOf = (choice: PosterSettings['languages']) => choice.map((one) => text.languageNames[one]).join(' + ');
  const chosen = languageChoices.findIndex((choice) => choice.join() === settings.languages.join());
  const set = (change: Partial<PosterSettings>) => onSettings({ ...settings, ...change });
  return (
    <section className="desk-card poster-controls" aria-labelledby="poster-settings">
      <h2 id="poster-settings">{text.settings}</h2>
      <label>
        <span>{text.size}</span>
        <select
          value={settings.paper}
          onChange={(event) => set({ paper: papers.find((one) => one === event.target.value) ?? 'A4' })}
        >
          {papers.map((paper) => (
            <option key={paper}>{paper}</option>
          ))}
        </select>
      </label>
      <label>
        <span>{text.languages}</span>
        <select
          value={chosen}
          onChange={(event) => set({ languages: languageChoices[Number(event.target.value)] ?? settings.languages })}
        >
          {languageChoices.map((choice, i) => (
            <option key={choice.join()} value={i}>
              {nameOf(choice)}
            </option>
          ))}
        </select>
      </label>
      {hasPoll ? (
        <label>
          <span>{text.headline}</span>
          <select
            value={settings.headline}
            onChange={(event) => set({ headline: headlines.find((one) => one === event.target.value) ?? 'BOOTH' })}
          >
            {headlines.map((headline) => (
              <option key={headline} value={headline}>
                {text.headlines[headline]}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {booth.wifi ? (
        <label className="poster-check">
          <input
            type="checkbox"
            checked={settings.withWifi}
            onChange={(event) => set({ withWifi: event.target.checked })}
          />
          {text.wifi}
        </label>
      ) : null}
      <label className="poster-check">
        <input
          type="checkbox"
          checked={settings.saveInk}
          onChange={(event) => set({ saveInk: event.target.checked })}
        />
        {text.saveInk}
      </label>
      <button type="button" className="desk-button" onClick={() => window.print()}>
        {text.print}
      </button>
    </section>
  );
}
