import { memo } from 'react';
import { Bar, BarChart, matchByDataKey, XAxis, YAxis } from 'recharts';
import { useReducedMotion } from '../hooks/use-reduced-motion.ts';
import { useStep } from '../hooks/use-step.ts';
import { BarPatterns } from './bar-patterns.tsx';
import { type BarDatum, BarShape } from './bar-shape.tsx';

/** The same motion as `--glide` in screen.css, so that a mark stays at the end of its bar while both move. */
const glide = { animationDuration: 700, animationEasing: 'cubic-bezier(0.2,0.8,0.2,1)' } as const;
const matchById = matchByDataKey('id');

interface BarsProps {
  data: readonly BarDatum[];
  most: number;
}

function areSame(a: BarsProps, b: BarsProps): boolean {
  const isSame = (one: BarDatum, other: BarDatum | undefined) =>
    one.id === other?.id && one.count === other.count && one.leads === other.leads && one.colour === other.colour;
  return a.most === b.most && a.data.length === b.data.length && a.data.every((one, i) => isSame(one, b.data[i]));
}

/** The bars alone, in the order given, longest possible at `most`. Labels, numbers and marks lie over them as HTML. */
export const Bars = memo(function Bars({ data, most }: BarsProps) {
  const still = useReducedMotion();
  const step = useStep();
  return (
    <BarChart
      responsive
      layout="vertical"
      data={data}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      barCategoryGap="13%"
      accessibilityLayer={false}
      style={{ width: '100%', height: '100%' }}
    >
      <BarPatterns step={step} />
      <XAxis type="number" domain={[0, most]} hide allowDataOverflow />
      <YAxis type="category" dataKey="id" hide width={0} interval={0} />
      <Bar
        dataKey="count"
        shape={BarShape}
        minPointSize={step * 0.5}
        animationMatchBy={matchById}
        isAnimationActive={!still}
        maxBarSize={step * (data.length <= 5 ? 6.6 : 4.6)}
        {...glide}
      />
    </BarChart>
  );
}, areSame);
