import type { ReactElement } from 'react';

type Drawing = (step: number) => { size: number; art: ReactElement };

const line = (step: number) => ({ stroke: '#fff', strokeWidth: step * 0.16, strokeOpacity: 0.13, fill: 'none' });
const dot = { fill: '#fff', fillOpacity: 0.15 };

/** One drawing per option, in turn: a bar is known by its pattern where its colour can't be told. */
const drawings: readonly Drawing[] = [
  (s) => ({
    size: s * 1.1,
    art: (
      <path
        d={`M${-s * 0.3} ${s * 1.4}L${s * 1.4} ${-s * 0.3}M${s * 0.8} ${s * 1.4}L${s * 1.4} ${s * 0.8}M${-s * 0.3} ${s * 0.3}L${s * 0.3} ${-s * 0.3}`}
        {...line(s)}
      />
    ),
  }),
  (s) => ({ size: s * 0.9, art: <circle cx={s * 0.45} cy={s * 0.45} r={s * 0.13} {...dot} /> }),
  (s) => ({ size: s, art: <path d={`M${s * 0.5} 0V${s}`} {...line(s)} /> }),
  (s) => ({ size: s * 1.2, art: <path d={`M0 ${s * 0.6}H${s * 1.2}M${s * 0.6} 0V${s * 1.2}`} {...line(s)} /> }),
  (s) => ({
    size: s * 1.4,
    art: <path d={`M0 ${s * 0.9}L${s * 0.7} ${s * 0.4}L${s * 1.4} ${s * 0.9}`} {...line(s)} />,
  }),
  (s) => ({ size: s * 1.3, art: <circle cx={s * 0.65} cy={s * 0.65} r={s * 0.34} {...line(s)} /> }),
  (s) => ({
    size: s * 1.1,
    art: (
      <path
        d={`M${-s * 0.3} ${-s * 0.3}L${s * 1.4} ${s * 1.4}M${s * 0.8} ${-s * 0.3}L${s * 1.4} ${s * 0.3}M${-s * 0.3} ${s * 0.8}L${s * 0.3} ${s * 1.4}`}
        {...line(s)}
      />
    ),
  }),
  (s) => ({ size: s * 0.8, art: <path d={`M0 ${s * 0.4}H${s * 0.8}`} {...line(s)} /> }),
  (s) => ({
    size: s * 1.1,
    art: (
      <rect
        x={s * 0.38}
        y={s * 0.38}
        width={s * 0.34}
        height={s * 0.34}
        transform={`rotate(45 ${s * 0.55} ${s * 0.55})`}
        {...dot}
      />
    ),
  }),
  (s) => ({
    size: s * 1.3,
    art: <path d={`M${s * 0.65} ${s * 0.35}V${s * 0.95}M${s * 0.35} ${s * 0.65}H${s * 0.95}`} {...line(s)} />,
  }),
];

/** The id of the pattern of the option at `index` of its poll. */
export function patternId(index: number): string {
  return `bar-pattern-${index % drawings.length}`;
}

/** The gradients and patterns that bars are filled with; `step` is the screen's step in px. */
export function BarPatterns({ step }: { step: number }) {
  return (
    <defs>
      <linearGradient id="bar-leader">
        <stop offset="0" stopColor="#b45c00" />
        <stop offset="1" stopColor="#f5a524" />
      </linearGradient>
      <linearGradient id="bar-plain">
        <stop offset="0" stopColor="#46382b" />
        <stop offset="1" stopColor="#7c6a58" />
      </linearGradient>
      {drawings.map((draw, index) => {
        const { size, art } = draw(step);
        const id = patternId(index);
        return (
          <pattern key={id} id={id} width={size} height={size} patternUnits="userSpaceOnUse">
            {art}
          </pattern>
        );
      })}
    </defs>
  );
}
