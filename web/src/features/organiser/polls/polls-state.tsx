import { Link } from 'wouter';
import { pollsPath } from './paths.ts';
import { usePollsText } from './texts/use-polls-text.ts';

interface Props {
  title: string;
  boothId: string;
  failed: boolean;
  isGone?: boolean;
}

/** In place of a page whose polls aren't here: on their way, out of reach, or gone. */
export function PollsState({ title, boothId, failed, isGone = false }: Props) {
  const text = usePollsText();
  return (
    <div className="polls-state">
      <h1>{title}</h1>
      <p role="status">{isGone ? text.goneBody : failed ? text.unreachable : text.loading}</p>
      {isGone ? (
        <Link href={pollsPath(boothId)} className="desk-button">
          {text.back}
        </Link>
      ) : null}
    </div>
  );
}
