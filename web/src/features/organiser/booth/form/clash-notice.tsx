interface Props {
  /** What clashes, one line each: the field and what it says on the server now. */
  lines: readonly string[];
  title: string;
  takeTheirs: string;
  keepMine: string;
  onSettle: (keep: 'MINE' | 'THEIRS') => void;
}

/** Somebody else changed the same fields: whose words stand is for a person to say. */
export function ClashNotice({ lines, title, takeTheirs, keepMine, onSettle }: Props) {
  return (
    <div role="alert">
      {lines.length > 0 ? (
        <div className="form-notice">
          <div className="clash-words">
            <p>{title}</p>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
          <button type="button" className="desk-button desk-quiet" onClick={() => onSettle('THEIRS')}>
            {takeTheirs}
          </button>
          <button type="button" className="desk-button desk-quiet" onClick={() => onSettle('MINE')}>
            {keepMine}
          </button>
        </div>
      ) : null}
    </div>
  );
}
