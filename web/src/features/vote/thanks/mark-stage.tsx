interface Props {
  mark: string | null;
  state: 'sending' | 'saved' | 'in';
}

/** The visitor's mark: it waits while the vote is under way, and leaps off towards the screen once it is in. */
export function MarkStage({ mark, state }: Props) {
  const sign = mark ?? '🗳️';
  return (
    <div className={`stage stage-${state}`} aria-hidden="true">
      <span className="stage-glow" />
      {state === 'in' ? <span className="stage-leap">{sign}</span> : null}
      <span className="stage-mark">{sign}</span>
      <span className="stage-badge">
        {state === 'in' ? (
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M5.500 12.500 10 17l8.500-9.500" pathLength="1" />
          </svg>
        ) : (
          <i />
        )}
      </span>
    </div>
  );
}
