import { usePageTitle } from '../../i18n/use-page-title.ts';
import { BarControls } from './bar/bar-controls.tsx';
import { useBaristaText } from './texts/use-barista-text.ts';
import '../organiser/booth/form/desk-form.css';

/** The bar on a tablet: open or closed, and what has run out. */
export default function BaristaPage({ boothId }: { boothId: string }) {
  const text = useBaristaText();
  usePageTitle(text.title);
  return (
    <div className="desk-page">
      <h1>{text.title}</h1>
      <BarControls key={boothId} boothId={boothId} />
      <p className="poll-help">{text.soon}</p>
    </div>
  );
}
