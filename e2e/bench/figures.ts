/** What a figure must not pass, on a laptop that does nothing else. */
export type Limit = { readonly atMost: number } | { readonly atLeast: number };

interface FigureKind {
  readonly label: string;
  readonly unit: 's' | 'ms' | '/s' | 'MB' | '%' | '';
  readonly limit: Limit;
}

/** Every figure the bench takes. A start may be waited for; a tap answers at once; the screen moves while one looks. */
export const figureKinds = {
  startToHealthz: { label: 'start to healthz (built, first start)', unit: 's', limit: { atMost: 10 } },
  startToVote: { label: 'start to first vote acknowledged', unit: 's', limit: { atMost: 12 } },
  checkIns16: { label: 'check-ins, 16 at once', unit: '/s', limit: { atLeast: 50 } },
  votes1: { label: 'votes, 1 at once', unit: '/s', limit: { atLeast: 20 } },
  votes1P50: { label: '  acknowledged after, p50', unit: 'ms', limit: { atMost: 50 } },
  votes1P95: { label: '  acknowledged after, p95', unit: 'ms', limit: { atMost: 150 } },
  votes16: { label: 'votes, 16 at once', unit: '/s', limit: { atLeast: 50 } },
  votes16P50: { label: '  acknowledged after, p50', unit: 'ms', limit: { atMost: 200 } },
  votes16P95: { label: '  acknowledged after, p95', unit: 'ms', limit: { atMost: 500 } },
  votes64: { label: 'votes, 64 at once', unit: '/s', limit: { atLeast: 50 } },
  votes64P50: { label: '  acknowledged after, p50', unit: 'ms', limit: { atMost: 1000 } },
  votes64P95: { label: '  acknowledged after, p95', unit: 'ms', limit: { atMost: 2000 } },
  tallyP50: { label: 'tap to tally on a screen, 1 vote/s, p50', unit: 'ms', limit: { atMost: 500 } },
  tallyP95: { label: 'tap to tally on a screen, 1 vote/s, p95', unit: 'ms', limit: { atMost: 1000 } },
  loadRate: { label: 'votes acknowledged while 50/s are sent', unit: '/s', limit: { atLeast: 49 } },
  loadTallyP50: { label: 'tap to tally under 50 votes/s, p50', unit: 'ms', limit: { atMost: 1000 } },
  loadTallyP95: { label: 'tap to tally under 50 votes/s, p95', unit: 'ms', limit: { atMost: 2000 } },
  failed: { label: 'commands that failed', unit: '', limit: { atMost: 0 } },
  lost: { label: 'acknowledged ballots that were not counted', unit: '', limit: { atMost: 0 } },
  unseen: { label: 'votes whose tally never reached the screen', unit: '', limit: { atMost: 0 } },
  nodeMemory: { label: 'memory of Node, after the load', unit: 'MB', limit: { atMost: 500 } },
  javaMemory: { label: 'memory of Java, after the load', unit: 'MB', limit: { atMost: 400 } },
  nodeIdle: { label: 'idle CPU of Node, of one core', unit: '%', limit: { atMost: 5 } },
  javaIdle: { label: 'idle CPU of Java, of one core', unit: '%', limit: { atMost: 5 } },
} as const satisfies Record<string, FigureKind>;

export type FigureName = keyof typeof figureKinds;

/** A value as measured, and from how many samples. Not finite: it could not be measured. */
export interface Measured {
  readonly value: number;
  readonly samples?: number;
}

export interface Figure extends FigureKind {
  readonly name: FigureName;
  /** Null: it could not be measured here. */
  readonly value: number | null;
  readonly samples?: number;
  readonly within: boolean;
}

/** The measured value beside its limit. */
export function createFigure(name: FigureName, { value, samples }: Measured): Figure {
  const kind: FigureKind = figureKinds[name];
  const { limit } = kind;
  const within = 'atMost' in limit ? value <= limit.atMost : value >= limit.atLeast;
  const shown = Number.isFinite(value) ? Math.round(value * 10) / 10 : null;
  return {
    name,
    ...kind,
    value: shown,
    ...(samples === undefined ? {} : { samples }),
    within: shown !== null && within,
  };
}

/** One line of the table. */
export function showFigure({ label, unit, value, limit, within, samples }: Figure): string {
  const measured = value === null ? 'unknown' : `${value} ${unit}`.trim();
  const bound = 'atMost' in limit ? `≤ ${limit.atMost} ${unit}` : `≥ ${limit.atLeast} ${unit}`;
  const from = samples === undefined ? '' : `n=${samples}`;
  const mark = within ? '' : '  OVER';
  return `${label.padEnd(44)}${measured.padStart(12)}   ${bound.trim().padEnd(11)}${from.padEnd(7)}${mark}`.trimEnd();
}
