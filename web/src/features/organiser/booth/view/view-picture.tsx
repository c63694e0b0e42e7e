import type { ScreenView } from '../../../../api/types.ts';

interface Box {
  x: number;
  width: number;
}

/** Bars as the poll's view has them, the first one ahead. */
function Bars({ x, width }: Box) {
  return (
    <>
      {[1, 0.72, 0.5, 0.3].map((share, i) => (
        <rect
          key={share}
          x={x}
          y={7.5 + i * 6}
          width={width * share}
          height={3.6}
          rx={1.2}
          fill={i === 0 ? 'var(--crema)' : 'var(--roast-500)'}
        />
      ))}
    </>
  );
}

/** A cup in the middle of the box. */
function Cup({ x, width }: Box) {
  const middle = x + width / 2;
  return (
    <g fill="none" stroke="var(--cream-200)" strokeWidth={1.8} strokeLinecap="round" strokeLinejoin="round">
      <path d={`M${middle - 7} 16h12v6a5 5 0 0 1-5 5h-2a5 5 0 0 1-5-5z`} fill="var(--roast-700)" />
      <path d={`M${middle + 5} 17.5h1.5a3 3 0 0 1 0 6h-1.8`} />
      <path d={`M${middle - 3.5} 12.5c-1.5-2 1.5-2.5 0-4.5M${middle + 1} 12.5c-1.5-2 1.5-2.5 0-4.5`} />
    </g>
  );
}

/** What a screen of that view looks like, from far away. */
export function ViewPicture({ view }: { view: ScreenView }) {
  return (
    <svg className="view-picture" viewBox="0 0 64 36" aria-hidden="true">
      <rect width={64} height={36} rx={4} fill="var(--roast-900)" />
      {view === 'POLL' ? <Bars x={7} width={50} /> : null}
      {view === 'COFFEE' ? <Cup x={0} width={64} /> : null}
      {view === 'SPLIT' ? (
        <>
          <Bars x={5} width={28} />
          <path d="M38 5v26" stroke="var(--roast-700)" strokeWidth={1} />
          <Cup x={37} width={25} />
        </>
      ) : null}
      {view === 'ROTATE' ? (
        <>
          <Bars x={4} width={19} />
          <g fill="none" stroke="var(--crema)" strokeWidth={1.6} strokeLinecap="round" strokeLinejoin="round">
            <path d="M28 14a6 6 0 0 1 9.5 1.5M38 11.5v4h-4" />
            <path d="M37.5 22a6 6 0 0 1-9.5-1.5M27.5 24.5v-4h4" />
          </g>
          <Cup x={39} width={22} />
        </>
      ) : null}
    </svg>
  );
}
