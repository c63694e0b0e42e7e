import { useBooth } from '../../../api/live/use-booth.ts';
import { usePageTitle } from '../../../i18n/use-page-title.ts';
import { BoothEditor } from './booth-editor.tsx';
import { useBoothText } from './texts/use-booth-text.ts';
import './form/desk-form.css';

/** The booth itself: its name, who comes in, what its screens show, Wi-Fi and privacy. */
export default function BoothPage({ boothId }: { boothId: string }) {
  const text = useBoothText();
  const booth = useBooth(boothId);
  usePageTitle(text.title);
  return (
    <div className="desk-page">
      <h1>{text.title}</h1>
      {booth.data ? (
        <BoothEditor key={boothId} booth={booth.data} />
      ) : (
        <p role="status" className="desk-card">
          {booth.data === null ? text.gone : booth.failed ? text.unreachable : text.loading}
        </p>
      )}
    </div>
  );
}
