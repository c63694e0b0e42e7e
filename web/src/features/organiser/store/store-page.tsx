import { useStore } from '../../../api/live/use-store.ts';
import { usePageTitle } from '../../../i18n/use-page-title.ts';
import { BarControls } from '../../barista/bar/bar-controls.tsx';
import { MenuEditor } from './menu/menu-editor.tsx';
import { useSettings } from './settings/use-settings.ts';
import { SettingsForm } from './settings-form.tsx';
import { useStoreText } from './texts/use-store-text.ts';
import '../booth/form/desk-form.css';
import './store.css';

/** The coffee bar at the desk: what baristas may change, and how codes and the queue work. */
export default function StorePage({ boothId }: { boothId: string }) {
  const text = useStoreText();
  const store = useStore(boothId).data;
  const known = useSettings(boothId);
  usePageTitle(text.title);
  return (
    <div className="desk-page">
      <h1>{text.title}</h1>
      <BarControls key={boothId} boothId={boothId} />
      {store ? <MenuEditor key={`${boothId} menu`} boothId={boothId} store={store} /> : null}
      {known.data ? (
        <SettingsForm key={`${boothId} settings`} boothId={boothId} known={known.data} />
      ) : (
        <p role="status" className="desk-card">
          {known.failed ? text.unreachable : text.loading}
        </p>
      )}
    </div>
  );
}
