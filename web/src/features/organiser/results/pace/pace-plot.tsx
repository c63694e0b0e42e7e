import { useMemo } from 'react';
import { Area, AreaChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import { useLanguage } from '../../../../i18n/language.ts';
import { useReducedMotion } from '../../../screen/hooks/use-reduced-motion.ts';
import { votePace } from '../figures/vote-pace.ts';
import { useResultsText } from '../texts/use-results-text.ts';
import type { Vote } from '../votes/vote.ts';
import { PaceTable } from './pace-table.tsx';
import './pace-plot.css';

const DAY_MS = 24 * 60 * 60_000;

/** When the votes came: votes per minute over the round, and the same as a table. */
export function PacePlot({ votes }: { votes: readonly Vote[] }) {
  const text = useResultsText();
  const language = useLanguage();
  const still = useReducedMotion();
  const { width, steps } = useMemo(() => votePace(votes.map(({ votedAt }) => votedAt)), [votes]);
  const first = steps[0];
  const last = steps.at(-1);
  if (!first || !last) return <p className="pace-note">{text.paceNone}</p>;
  const sayAt = (at: number) =>
    new Date(at).toLocaleString(language === 'en' ? 'en-GB' : language, {
      ...(last.at - first.at > DAY_MS && { month: 'short', day: 'numeric' }),
      hour: '2-digit',
      minute: '2-digit',
    });
  // A single step is a point: an empty one on each side makes it a peak.
  const data =
    steps.length > 1
      ? steps
      : [-1, 0, 1].map((side) => ({
          ...first,
          at: first.at + side * width * 60_000,
          perMinute: side === 0 ? first.perMinute : 0,
        }));
  return (
    <>
      <div className="pace-plot" aria-hidden="true">
        <AreaChart
          responsive
          data={[...data]}
          style={{ width: '100%', height: '100%' }}
          margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="#ecdcc4" />
          <XAxis
            dataKey="at"
            type="number"
            scale="time"
            domain={['dataMin', 'dataMax']}
            tickFormatter={sayAt}
            minTickGap={40}
            stroke="#7c6a58"
            tick={{ fontSize: 13 }}
          />
          <YAxis
            allowDecimals={false}
            width={44}
            stroke="#7c6a58"
            tick={{ fontSize: 13 }}
            tickLine={false}
            axisLine={false}
          />
          <Tooltip
            labelFormatter={(at) => sayAt(Number(at))}
            formatter={(value) => [
              Number(value).toLocaleString(language, { maximumFractionDigits: 1 }),
              text.perMinute,
            ]}
          />
          <Area
            dataKey="perMinute"
            type="monotone"
            stroke="#8a4b00"
            strokeWidth={2}
            fill="#f5a524"
            fillOpacity={0.35}
            isAnimationActive={!still}
          />
        </AreaChart>
      </div>
      <p className="pace-note">
        {text.paceNote} {width > 1 ? text.paceWide(width) : null}
      </p>
      <PaceTable steps={steps} sayAt={sayAt} />
    </>
  );
}
