import { clockTime, timeLeft } from '../figures/time-left.ts';
import { useOrderText } from '../texts/use-order-text.ts';
import './time-bar.css';

/** When the time that is left is said aloud. */
const SAID_AT = [60, 30, 10];
/** It presses from here on. */
const SHORT_S = 60;

/** How much time is left to choose, as a bar that runs dry. */
export function TimeBar({ from, until, now }: { from: string; until: string; now: number }) {
  const text = useOrderText();
  const { seconds, share } = timeLeft(from, until, now);
  const said = SAID_AT.findLast((mark) => seconds <= mark && seconds > mark - 6);
  return (
    <div className={seconds <= SHORT_S ? 'time-bar time-short' : 'time-bar'}>
      <div className="time-track" aria-hidden="true">
        <i style={{ transform: `scaleX(${share.toFixed(4)})` }} />
      </div>
      <p role="timer" aria-live="off">
        {seconds === 0 ? text.choose.over : text.choose.left(clockTime(seconds))}
      </p>
      <p role="status" className="visually-hidden">
        {seconds === 0 ? text.choose.over : said === undefined ? '' : text.choose.hurry(said)}
      </p>
    </div>
  );
}
