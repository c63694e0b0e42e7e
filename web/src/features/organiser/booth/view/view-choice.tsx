import { type ScreenView, screenViews } from '../../../../api/types.ts';
import { useBoothText } from '../texts/use-booth-text.ts';
import { ViewPicture } from './view-picture.tsx';
import './view.css';

/** One of the screen's views, to be saved with the rest of a form. */
export function ViewChoice({ view, onChange }: { view: ScreenView; onChange: (view: ScreenView) => void }) {
  const text = useBoothText();
  return (
    <div className="view-cards">
      {screenViews.map((one) => (
        <label key={one} className="view-card">
          <input type="radio" name="view" checked={one === view} onChange={() => onChange(one)} />
          <ViewPicture view={one} />
          <span>
            <b>{text.views[one]}</b>
            <small>{text.viewNotes[one]}</small>
          </span>
        </label>
      ))}
    </div>
  );
}
