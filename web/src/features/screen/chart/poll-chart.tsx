import { type CSSProperties, useEffect } from 'react';
import { countSize, labelColumn } from '../figures/fit-text.ts';
import { type BarEntry, foldOthers, othersId } from '../figures/fold-others.ts';
import { safeColour } from '../figures/safe-colour.ts';
import type { SeenMark } from '../figures/tally-story.ts';
import { useRanking } from '../hooks/use-ranking.ts';
import { useReducedMotion } from '../hooks/use-reduced-motion.ts';
import { useReveal } from '../hooks/use-reveal.ts';
import type { OptionCount, Poll } from '../model.ts';
import { Said } from '../texts/said.tsx';
import { sayText, useLanguages } from '../texts/screen-language.ts';
import { Bars } from './bars.tsx';
import { ChartRow } from './chart-row.tsx';
import { Sparks } from './sparks.tsx';
import { TipMarks } from './tip-marks.tsx';

/** The longest bar leaves room at its end for marks. */
const longest = 0.66;
/** Below this many votes the first bar doesn't fill the track: one vote is no landslide. */
const fullFrom = 5;

interface PollChartProps {
  poll: Poll;
  counts: readonly OptionCount[];
  marks: readonly SeenMark[];
  /** Play the reveal, bars from zero, the winner last. */
  reveals: boolean;
  /** Called when the reveal is over. */
  onRevealed: () => void;
  /** The result is final: the winner keeps a trophy. */
  final: boolean;
}

/** The result as bars: the poll's options by rank, the first ten and the others. Decoration for those who see; the table says the same. */
export function PollChart({ poll, counts, marks, reveals, onRevealed, final }: PollChartProps) {
  const still = useReducedMotion();
  const languages = useLanguages();
  const places = useRanking(counts);
  const bars = foldOthers(places, counts);
  const risen = useReveal(reveals && !still, bars);
  const over = reveals && risen === null;
  useEffect(() => {
    if (over) onRevealed();
  }, [over, onRevealed]);
  const indexOf = (id: string) => {
    const index = poll.options.findIndex((option) => option.optionId === id);
    return index < 0 ? poll.options.length : index;
  };
  const shown: BarEntry[] =
    risen === null
      ? bars
      : bars
          .map((bar) => (risen.has(bar.id) ? bar : { ...bar, count: 0 }))
          .toSorted((a, b) => indexOf(a.id) - indexOf(b.id));
  const largest = Math.max(0, ...bars.map((bar) => bar.count));
  // While bars rise their scale stands still, so that the winner is seen to pass the others.
  const most = Math.max(final ? 1 : fullFrom, largest) / longest;
  const leads = (bar: BarEntry) => bar.rank === 1 && bar.count > 0;
  const data = shown.map((bar) => ({
    id: bar.id,
    count: bar.count,
    leads: leads(bar),
    colour: safeColour(poll.options[indexOf(bar.id)]?.color),
    index: indexOf(bar.id),
  }));
  const labels = labelColumn(poll.options.map((option) => sayText(option.label, languages)[0]?.text ?? ''));
  const style: CSSProperties = {
    '--rows': shown.length,
    '--figure': `${countSize(largest)}em`,
    '--labels': `${labels}em`,
  };
  const newestKey = marks[0]?.key ?? null;
  return (
    <div className={`chart rows-${Math.min(shown.length, 11)}`} style={style} aria-hidden="true">
      <div className="chart-bars">
        <Bars data={data} most={most} />
      </div>
      {/* In the poll's order, whatever the rank: a row that is moved in the document would lose its motion. */}
      {shown
        .map((bar, place) => ({ bar, place }))
        .toSorted((a, b) => indexOf(a.bar.id) - indexOf(b.bar.id))
        .map(({ bar, place }) => (
          <ChartRow
            key={bar.id}
            option={bar.id === othersId ? null : (poll.options[indexOf(bar.id)] ?? null)}
            others={bar.members.length}
            rank={risen === null && largest > 0 ? bar.rank : null}
            count={bar.count}
            leads={leads(bar)}
            along={bar.count / most}
            place={place}
          >
            {final && risen === null && leads(bar) && <span className="tip-mark trophy emoji">🏆</span>}
            {reveals && leads(bar) && !still && <Sparks />}
            {risen === null && !final && (
              <TipMarks
                marks={marks.filter((mark) => mark.optionIds?.some((id) => bar.members.includes(id)))}
                newestKey={newestKey}
              />
            )}
          </ChartRow>
        ))}
      {risen !== null && risen.size < shown.length && (
        <p className="drumroll">
          <Said say={(texts) => texts.revealing} />
        </p>
      )}
    </div>
  );
}
