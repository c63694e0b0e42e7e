import type { BarShapeProps } from 'recharts';
import { patternId } from './bar-patterns.tsx';

/** What a bar is drawn from. */
export interface BarDatum {
  id: string;
  count: number;
  leads: boolean;
  colour: string | undefined;
  /** The option's index in its poll; the shared bar's is the number of options. */
  index: number;
}

function isDatum(value: unknown): value is BarDatum {
  return typeof value === 'object' && value !== null && 'leads' in value && 'index' in value;
}

function fillOf(datum: BarDatum): string {
  if (datum.colour !== undefined) return datum.colour;
  return datum.leads ? 'url(#bar-leader)' : 'url(#bar-plain)';
}

/** A bar: its colour, its pattern over it, and a light edge that keeps a dark colour visible on the dark screen. */
export function BarShape({ x, y, width, height, payload }: BarShapeProps) {
  const datum: unknown = payload;
  if (!isDatum(datum) || !(width > 0)) return <g />;
  const box = { x, y, width, height, rx: Math.min(height * 0.24, width / 2) };
  return (
    <g>
      <rect {...box} fill={fillOf(datum)} />
      <rect {...box} fill={`url(#${patternId(datum.index)})`} />
      <rect {...box} fill="none" stroke="#fff" strokeOpacity={datum.colour === undefined ? 0.06 : 0.3} />
    </g>
  );
}
