import { Counting } from '../chart/counting.tsx';
import { Said } from '../texts/said.tsx';
import { useTexts } from '../texts/screen-language.ts';
import { LiveDot } from './live-status.tsx';

interface FiguresFooterProps {
  /** Null where no poll is shown: the brand alone. */
  figures: { ballots: number; perMinute: number; lagMs: number | null } | null;
  stale: boolean;
}

/** The line below: ballots, votes a minute, how far behind the votes the screen is, and whose screen it is. */
export function FiguresFooter({ figures, stale }: FiguresFooterProps) {
  const texts = useTexts();
  const lag = figures?.lagMs ?? null;
  return (
    <footer>
      <h2 className="visually-hidden">{texts.figures}</h2>
      <LiveDot stale={stale} />
      {figures !== null && (
        <>
          <span className="figure">
            <b>
              <Counting value={figures.ballots} />
            </b>
            <Said say={(each) => each.ballots(figures.ballots)} also={false} />
          </span>
          {!stale && (
            <span className="figure">
              <b>
                <Counting value={figures.perMinute} />
              </b>
              <Said say={(each) => each.votesPerMinute} also={false} />
            </span>
          )}
          {lag !== null && !stale && (
            <span className="figure">
              <b>{texts.seconds((lag / 1000).toFixed(1))}</b>
              <Said say={(each) => each.behind} also={false} />
            </span>
          )}
        </>
      )}
      <span className="brand">Boothpresso</span>
    </footer>
  );
}
