import { useLanguage } from '../../../../i18n/language.ts';
import { useResultsText } from '../texts/use-results-text.ts';
import type { Votes } from './use-votes.ts';

interface Props {
  votes: Votes;
  /** How many there should be; null where that isn't known. */
  of: number | null;
  onAgain: () => void;
}

/** How the reading of the votes goes: its progress, when it was, and another one. */
export function ReadingStatus({ votes, of, onAgain }: Props) {
  const text = useResultsText();
  const language = useLanguage();
  if (votes.kind === 'NONE') return null;
  if (votes.kind === 'READING') {
    const said = of === null || of < votes.soFar ? text.reading(votes.soFar) : text.readingOf(votes.soFar, of);
    return (
      <p className="reading-status">
        <progress
          aria-label={text.reading(votes.soFar)}
          {...(of !== null && of > 0 && { value: votes.soFar, max: of })}
        />
        {said}
      </p>
    );
  }
  const at =
    votes.kind === 'READ' ? new Date(votes.readAt).toLocaleTimeString(language === 'en' ? 'en-GB' : language) : '';
  return (
    <div className="reading-status">
      <p role="status">{votes.kind === 'READ' ? text.read(votes.votes.length, at) : text.readFailed}</p>
      <button type="button" className="desk-button desk-quiet" onClick={onAgain}>
        {votes.kind === 'READ' ? text.readAgain : text.retry}
      </button>
    </div>
  );
}
