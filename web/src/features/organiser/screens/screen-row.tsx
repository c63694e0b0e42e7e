import { useState } from 'react';
import { useLanguage } from '../../../i18n/language.ts';
import { sayTime } from '../polls/list/say-time.ts';
import { LONGEST_NAME, type PairedScreen } from './paired-screen.ts';
import { useScreensText } from './texts/use-screens-text.ts';
import type { ScreenActions } from './use-screen-actions.ts';

interface Props {
  screen: PairedScreen;
  actions: ScreenActions;
  onUnpair: () => void;
}

/** A paired screen: its name, since when, and what can be done. */
export function ScreenRow({ screen, actions, onUnpair }: Props) {
  const text = useScreensText();
  const language = useLanguage();
  const [name, setName] = useState<string | null>(null);
  const said = sayTime(screen.pairedAt, language, Date.now());

  async function rename(next: string): Promise<void> {
    if (next === '') return;
    if (next === screen.name || (await actions.rename(screen, next))) setName(null);
  }

  if (name !== null)
    return (
      <li>
        <form
          className="form-body screen-row"
          onSubmit={(event) => {
            event.preventDefault();
            void rename(name.trim());
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setName(null);
          }}
        >
          <input
            // biome-ignore lint/a11y/noAutofocus: the field comes where the button was, at its own wish
            autoFocus
            value={name}
            maxLength={LONGEST_NAME}
            aria-label={text.newName(screen.name)}
            onChange={(event) => setName(event.target.value)}
          />
          <div className="screen-steps">
            <button type="submit" className="desk-button" aria-disabled={actions.isBusy || name.trim() === ''}>
              {text.save}
            </button>
            <button type="button" className="desk-button desk-quiet" onClick={() => setName(null)}>
              {text.cancel}
            </button>
          </div>
        </form>
      </li>
    );
  return (
    <li className="screen-row">
      <p>
        <b>{screen.name}</b>
        <time dateTime={screen.pairedAt}>{text.since(said)}</time>
      </p>
      <div className="screen-steps">
        <button
          type="button"
          className="desk-button desk-quiet"
          aria-label={text.renameOf(screen.name)}
          onClick={() => setName(screen.name)}
        >
          {text.rename}
        </button>
        <button
          type="button"
          className="desk-button desk-quiet"
          aria-label={text.unpairOf(screen.name)}
          onClick={onUnpair}
        >
          {text.unpair}
        </button>
      </div>
    </li>
  );
}
