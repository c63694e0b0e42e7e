import { type KeyboardEvent, useRef } from 'react';
import { Link } from 'wouter';
import type { Poll } from '../../../../api/types.ts';
import { ballotPath, copyPath } from '../paths.ts';
import { usePollsText } from '../texts/use-polls-text.ts';
import { isDeletable } from './poll-state.ts';

interface Props {
  poll: Poll;
  title: string;
  onReset: () => void;
  onDelete: () => void;
}

/** The rarer things, folded away; Esc folds them again. */
export function PollMore({ poll, title, onReset, onDelete }: Props) {
  const text = usePollsText();
  const details = useRef<HTMLDetailsElement>(null);

  function fold(): void {
    if (details.current) details.current.open = false;
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !details.current?.open) return;
    fold();
    details.current.querySelector('summary')?.focus();
  }
  function run(action: () => void): void {
    // A dialog gives the focus back to where it was, and there must be something there.
    details.current?.querySelector('summary')?.focus();
    fold();
    action();
  }

  return (
    <details
      ref={details}
      className="poll-more"
      onKeyDown={onKeyDown}
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || fold()}
    >
      <summary className="desk-button desk-quiet" aria-label={text.moreOn(title)}>
        {text.more}
      </summary>
      <div className="poll-more-list">
        <Link href={copyPath(poll.boothId, poll.pollId)}>{text.duplicate}</Link>
        {poll.status === 'DRAFT' ? null : (
          <>
            <a href={ballotPath(poll.boothId, poll.pollId)} target="_blank" rel="noreferrer">
              {text.ballotPage}
            </a>
            <button type="button" onClick={() => run(onReset)}>
              {text.reset}
            </button>
          </>
        )}
        {isDeletable(poll) ? (
          <button type="button" onClick={() => run(onDelete)}>
            {text.delete}
          </button>
        ) : null}
      </div>
    </details>
  );
}
