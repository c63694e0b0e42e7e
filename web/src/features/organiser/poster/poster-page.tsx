import { useState } from 'react';
import { useBooth } from '../../../api/live/use-booth.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { usePageTitle } from '../../../i18n/use-page-title.ts';
import { usePublicUrl } from '../../screen/hooks/use-public-url.ts';
import { usePolls } from '../polls/live/use-polls.ts';
import { PosterControls } from './poster-controls.tsx';
import { boothAddress, isLocalAddress, languageChoices, type PosterSettings } from './poster-settings.ts';
import { PosterSheet } from './poster-sheet.tsx';
import { usePosterText } from './texts/poster-text.ts';
import '../polls/polls.css';
import './poster-page.css';

/** The poster that leads to the booth: chosen here, printed by the browser. */
export default function PosterPage({ boothId }: { boothId: string }) {
  const text = usePosterText();
  const language = useLanguage();
  usePageTitle(text.title);
  const followed = useBooth(boothId);
  const list = usePolls(boothId);
  const publicUrl = usePublicUrl();
  const [settings, setSettings] = useState<PosterSettings>({
    paper: 'A4',
    languages: languageChoices[language === 'ja' ? 1 : 0] ?? ['en'],
    headline: 'BOOTH',
    withWifi: true,
    saveInk: false,
  });
  const booth = followed.data;
  const poll = list.data?.polls.find((one) => one.pollId === booth?.screen.pollId) ?? null;
  const address = boothAddress(publicUrl, boothId);

  return (
    <div className="poster-page">
      <header>
        <h1>{text.title}</h1>
        <p>{text.intro}</p>
      </header>
      {booth ? (
        <>
          <div className="poster-side">
            {booth.entry === 'CODE' ? <p className="form-notice poster-notice">{text.codeEntry}</p> : null}
            {isLocalAddress(address) ? <p className="form-notice poster-notice">{text.localAddress(address)}</p> : null}
            <PosterControls booth={booth} hasPoll={poll !== null} settings={settings} onSettings={setSettings} />
          </div>
          <section className="poster-room" aria-label={text.preview}>
            <PosterSheet booth={booth} poll={poll} publicUrl={publicUrl} settings={settings} />
          </section>
        </>
      ) : (
        <p role="status">{followed.failed ? text.unreachable : text.loading}</p>
      )}
    </div>
  );
}
