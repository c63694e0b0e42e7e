import { useState } from 'react';
import '@fontsource/zen-kaku-gothic-new/japanese-500.css';
import '@fontsource/zen-kaku-gothic-new/japanese-700.css';
import './screen.css';
import { useBooth } from '../../api/live/use-booth.ts';
import { useStore } from '../../api/live/use-store.ts';
import { readStored, writeStored } from '../../browser/storage.ts';
import { BarView } from './bar/bar-view.tsx';
import { useCode } from './codes/use-code.ts';
import { HelpOverlay } from './frame/help-overlay.tsx';
import { Toast } from './frame/toast.tsx';
import { toggleFullscreen } from './frame/toggle-fullscreen.ts';
import { Toolbar } from './frame/toolbar.tsx';
import { useIdle } from './hooks/use-idle.ts';
import { type ScreenKey, useKeys } from './hooks/use-keys.ts';
import { usePublicUrl } from './hooks/use-public-url.ts';
import { useShownPoll } from './hooks/use-shown-poll.ts';
import { useShownView } from './hooks/use-shown-view.ts';
import { useToast } from './hooks/use-toast.ts';
import { useWakeLock } from './hooks/use-wake-lock.ts';
import type { Booth } from './model.ts';
import { PollView } from './poll-view.tsx';
import { QrOverlay } from './qr/qr-overlay.tsx';
import { qrSteps } from './qr/qr-steps.ts';
import { UnknownBooth } from './states/unknown-booth.tsx';
import { WarmingUp } from './states/warming-up.tsx';
import { LanguagesProvider, languagesOf, textsOf } from './texts/screen-language.ts';

const lettersKey = 'boothpresso.screen.letters';

/** The screen of a booth that exists, its keys and what they open. */
function BoothScreen({ booth, stale }: { booth: Booth; stale: boolean }) {
  const languages = languagesOf(booth.screen.languages);
  const texts = textsOf(languages[0]);
  const publicUrl = usePublicUrl();
  const idle = useIdle();
  const [over, setOver] = useState<'QR' | 'HELP' | null>(null);
  const [showsTable, setShowsTable] = useState(false);
  const [lettersOn, setLettersOn] = useState(() => readStored(lettersKey) !== 'off');
  const [toast, say] = useToast();
  const { pollId, move } = useShownPoll(booth, languages, say);
  const code = useCode(booth.boothId, booth.entry === 'CODE' || booth.screen.view !== 'POLL');
  const [revealing, setRevealing] = useState(false);
  const view = useShownView(booth.screen.view, revealing);
  const barOpen = useStore(booth.screen.view === 'POLL' ? null : booth.boothId).data?.open ?? false;
  const purpose = view === 'POLL' ? 'VOTE' : barOpen ? 'COFFEE' : 'JOIN';
  useWakeLock();

  const onKey = (key: ScreenKey) => {
    switch (key) {
      case 'FULLSCREEN':
        toggleFullscreen(() => say(texts.noFullscreen));
        return;
      case 'TABLE':
        setShowsTable(!showsTable);
        return;
      case 'QR':
      case 'HELP':
        setOver(over === key ? null : key);
        return;
      case 'PREVIOUS':
      case 'NEXT':
        void move(key === 'NEXT' ? 1 : -1);
        return;
      case 'CLOSE':
        if (over === null) setShowsTable(false);
        setOver(null);
        return;
      default:
        key satisfies never;
    }
  };
  useKeys(lettersOn, onKey);
  const onLetters = (on: boolean) => {
    setLettersOn(on);
    writeStored(lettersKey, on ? 'on' : 'off');
  };
  const close = () => setOver(null);

  return (
    <LanguagesProvider value={languages}>
      <div className={`screen${idle ? ' idle' : ''}`} lang={languages[0]}>
        {view === 'COFFEE' ? (
          <BarView booth={booth} publicUrl={publicUrl} code={code} boothStale={stale} />
        ) : (
          <PollView
            key={pollId}
            booth={booth}
            pollId={pollId}
            publicUrl={publicUrl}
            showsTable={showsTable}
            boothStale={stale}
            code={code}
            onRevealing={setRevealing}
          />
        )}
        <Toolbar onKey={onKey} />
        <Toast text={toast} />
        {over === 'QR' && (
          <QrOverlay
            steps={qrSteps(booth, publicUrl, pollId, purpose, code.kind === 'CODE' ? code.code : null)}
            onClose={close}
          />
        )}
        {over === 'HELP' && <HelpOverlay lettersOn={lettersOn} onLetters={onLetters} onClose={close} />}
      </div>
    </LanguagesProvider>
  );
}

/** The booth screen, `/b/{booth}/screen`: no sign-in, made for a television that nobody touches for days. */
export default function ScreenPage({ boothId }: { boothId: string }) {
  const { data: booth, stale } = useBooth(boothId);
  if (booth === undefined) return <WarmingUp stale={stale} />;
  if (booth === null) return <UnknownBooth boothId={boothId} />;
  return <BoothScreen key={boothId} booth={booth} stale={stale} />;
}
