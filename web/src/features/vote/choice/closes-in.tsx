import { useText } from '../../../i18n/use-text.ts';

/** Only the last ten minutes press. */
const SHOWN_MS = 10 * 60_000;

/** How long the poll still takes votes, once that is short. */
export function ClosesIn({ closesAt, now }: { closesAt: string | null; now: number }) {
  const text = useText();
  const left = closesAt === null ? Number.POSITIVE_INFINITY : Date.parse(closesAt) - now;
  if (!(left > 0 && left <= SHOWN_MS)) return null;
  const seconds = Math.ceil(left / 1000);
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <span className="closes-in" role="timer">
      {text.ballot.closesIn(time)}
    </span>
  );
}
