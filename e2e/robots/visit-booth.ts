import type { BoothClient } from './booth-client.ts';
import type { SentVote, VisitorVotes } from './judge-tally.ts';
import type { PlannedVisit, PlannedVote } from './plan-visits.ts';
import { type Patience, tryPatiently } from './try-patiently.ts';

export interface Visiting {
  readonly client: Pick<BoothClient, 'checkIn' | 'vote'>;
  readonly pollId: string;
  readonly newTicket: () => string;
  /** Waits until so many milliseconds after the start; false where the run ends before that. */
  readonly waitUntil: (at: number) => Promise<boolean>;
  readonly patience: Patience;
  readonly onVote: (vote: SentVote) => void;
  readonly onProblem: (problem: unknown) => void;
}

/** One visitor's whole visit with one ticket; gives what was voted. Nobody changes a vote that is in doubt. */
export async function visitBooth(visit: PlannedVisit, visiting: Visiting): Promise<VisitorVotes> {
  const { client, pollId, patience, waitUntil, onProblem } = visiting;
  const sent: SentVote[] = [];
  if (!(await waitUntil(visit.vote.at))) return sent;
  const ticket = visiting.newTicket();
  const checkedIn = await tryPatiently(() => client.checkIn(ticket), patience);
  if (!checkedIn.ok) {
    onProblem(checkedIn.problem);
    return sent;
  }
  const first = await vote(visit.vote);
  if (first.status === null || visit.change === undefined || !(await waitUntil(visit.change.at))) return sent;
  await vote(visit.change);
  return sent;

  async function vote({ options }: PlannedVote): Promise<SentVote> {
    const tried = await tryPatiently(() => client.vote(ticket, pollId, options), patience);
    if (!tried.ok) onProblem(tried.problem);
    const made: SentVote = { options, status: tried.ok ? tried.value.status : null, doubtful: tried.doubtful };
    sent.push(made);
    visiting.onVote(made);
    return made;
  }
}
