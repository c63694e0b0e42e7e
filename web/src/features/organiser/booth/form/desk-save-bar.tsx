interface Props {
  said: string;
  isProblem: boolean;
  isBusy: boolean;
  save: string;
  /** What takes the changes back; null where there are none. */
  discard: { label: string; run: () => void } | null;
}

/** Whether all is saved, and the buttons that save or take back. It stays in sight while there is something to save or to say. */
export function DeskSaveBar({ said, isProblem, isBusy, save, discard }: Props) {
  return (
    <div className={said === '' && discard === null ? 'save-bar is-quiet' : 'save-bar'}>
      <p role="status" className={isProblem ? 'form-problem' : ''}>
        {said}
      </p>
      <div className="save-buttons">
        {discard ? (
          <button type="button" className="desk-button desk-quiet" onClick={discard.run}>
            {discard.label}
          </button>
        ) : null}
        <button type="submit" className="desk-button" aria-disabled={isBusy}>
          {save}
        </button>
      </div>
    </div>
  );
}
