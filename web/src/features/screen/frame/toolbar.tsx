import type { ScreenKey } from '../hooks/use-keys.ts';
import { useTexts } from '../texts/screen-language.ts';

/** The keys as buttons, for a pointer or Tab; seen only while somebody is at the screen. */
export function Toolbar({ onKey }: { onKey: (key: ScreenKey) => void }) {
  const texts = useTexts();
  const buttons: { key: ScreenKey; sign: string; label: string }[] = [
    { key: 'FULLSCREEN', sign: 'F', label: texts.keyFullscreen },
    { key: 'TABLE', sign: 'T', label: texts.keyTable },
    { key: 'QR', sign: 'Q', label: texts.keyQr },
    { key: 'HELP', sign: '?', label: texts.keyHelp },
  ];
  return (
    <nav className="toolbar" aria-label={texts.keys}>
      {buttons.map(({ key, sign, label }) => (
        <button key={key} type="button" aria-label={label} title={label} onClick={() => onKey(key)}>
          {sign}
        </button>
      ))}
    </nav>
  );
}
