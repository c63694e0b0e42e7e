import { usePageTitle } from '../../../i18n/use-page-title.ts';
import { ToastBar } from '../polls/toast/toast-bar.tsx';
import { useToast } from '../polls/toast/use-toast.ts';
import { PairForm } from './pair-form.tsx';
import { PairedScreens } from './paired-screens.tsx';
import { ShownView } from './shown-view.tsx';
import { useScreensText } from './texts/use-screens-text.ts';
import { ThisDevice } from './this-device.tsx';
import { useScreenActions } from './use-screen-actions.ts';
import { useScreens } from './use-screens.ts';
import '../booth/form/desk-form.css';
import './screens.css';

/** The booth's screens: what they show, which of them may show codes, and this device as one. */
export default function ScreensPage({ boothId }: { boothId: string }) {
  const text = useScreensText();
  const list = useScreens(boothId);
  const toast = useToast();
  const actions = useScreenActions(boothId, toast);
  usePageTitle(text.title);
  return (
    <div className="desk-page">
      <h1>{text.title}</h1>
      <ShownView boothId={boothId} actions={actions} />
      <PairForm boothId={boothId} screens={list.data?.items ?? []} toast={toast} />
      <ThisDevice boothId={boothId} screens={list.data?.items ?? []} toast={toast} />
      <PairedScreens list={list} actions={actions} />
      <ToastBar toast={toast} />
    </div>
  );
}
