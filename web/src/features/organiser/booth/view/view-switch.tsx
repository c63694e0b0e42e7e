import { type ScreenView, screenViews } from '../../../../api/types.ts';
import { useBoothText } from '../texts/use-booth-text.ts';
import { ViewPicture } from './view-picture.tsx';
import './view.css';

interface Props {
  view: ScreenView;
  isBusy: boolean;
  onSwitch: (view: ScreenView) => void;
}

/** The screen's views as buttons that act at once: arrow keys mustn't run through them as through a choice. */
export function ViewSwitch({ view, isBusy, onSwitch }: Props) {
  const text = useBoothText();
  return (
    <div className="view-cards">
      {screenViews.map((one) => (
        <button
          key={one}
          type="button"
          className="view-card"
          aria-pressed={one === view}
          aria-disabled={isBusy}
          onClick={() => {
            if (!isBusy && one !== view) onSwitch(one);
          }}
        >
          <ViewPicture view={one} />
          <span>
            <b>{text.views[one]}</b>
            <small>{text.viewNotes[one]}</small>
          </span>
        </button>
      ))}
    </div>
  );
}
