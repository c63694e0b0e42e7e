import { useTally } from '../../../../api/live/use-tally.ts';
import type { Poll } from '../../../../api/types.ts';
import { usePollsText } from '../texts/use-polls-text.ts';

/** The ballots of the present round, live; null while they aren't known. */
export function useBallots(poll: Poll): number | null {
  const tally = useTally(poll.boothId, poll.status === 'DRAFT' ? null : poll.pollId);
  if (poll.status === 'DRAFT') return 0;
  return tally.data?.round === poll.round ? tally.data.ballots : null;
}

/** The same as a figure. */
export function BallotCount({ poll }: { poll: Poll }) {
  const text = usePollsText();
  const ballots = useBallots(poll);
  if (poll.status === 'DRAFT') return null;
  return <span className="poll-ballots">{ballots === null ? '…' : text.ballots(ballots)}</span>;
}
