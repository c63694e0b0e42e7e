import type { Poll, Tally } from '../../../../api/types.ts';
import type { Votes } from '../votes/use-votes.ts';
import { countVotes, type RoundCount } from './count-votes.ts';

/**
 * A round's count as far as it may be shown: the live tally of the present round, else the votes themselves. null
 * while there is neither.
 *
 * @param tally the poll's tally now, whatever its round
 */
export function roundCount(poll: Poll, round: number, tally: Tally | null, votes: Votes): RoundCount | null {
  if (tally !== null && tally.round === round && tally.options !== null) {
    return { ballots: tally.ballots, counts: tally.options };
  }
  return votes.kind === 'READ' ? countVotes(poll.options, votes.votes) : null;
}
