import { useTexts } from '../texts/screen-language.ts';
import { Overlay } from './overlay.tsx';

interface HelpOverlayProps {
  lettersOn: boolean;
  onLetters: (on: boolean) => void;
  onClose: () => void;
}

/** The keys of the screen, and the switch for the single letters among them. */
export function HelpOverlay({ lettersOn, onLetters, onClose }: HelpOverlayProps) {
  const texts = useTexts();
  const keys = [
    { key: 'F', does: texts.keyFullscreen },
    { key: 'T', does: texts.keyTable },
    { key: 'Q', does: texts.keyQr },
    { key: '← →', does: texts.keyPolls },
    { key: '?', does: texts.keyHelp },
    { key: 'Esc', does: texts.keyClose },
  ];
  return (
    <Overlay className="help-overlay" label={texts.keys} onClose={onClose}>
      <h2>{texts.keys}</h2>
      <dl>
        {keys.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input type="checkbox" checked={lettersOn} onChange={(event) => onLetters(event.target.checked)} />
        {texts.keysOn}
      </label>
      <button type="button" onClick={onClose}>
        {texts.close}
      </button>
    </Overlay>
  );
}
