import { useBooth } from '../../../api/live/use-booth.ts';
import { ViewSwitch } from '../booth/view/view-switch.tsx';
import { useScreensText } from './texts/use-screens-text.ts';
import type { ScreenActions } from './use-screen-actions.ts';

/** What all screens show, switched by a tap. */
export function ShownView({ boothId, actions }: { boothId: string; actions: ScreenActions }) {
  const text = useScreensText();
  const booth = useBooth(boothId).data;
  if (!booth) return null;
  return (
    <section className="desk-card" aria-labelledby="shown-view">
      <h2 id="shown-view">{text.showing}</h2>
      <p className="form-help">{text.showNow}</p>
      <ViewSwitch view={booth.screen.view} isBusy={actions.isBusy} onSwitch={(view) => void actions.show(view)} />
    </section>
  );
}
