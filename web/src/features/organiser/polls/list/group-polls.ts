import type { Poll } from '../../../../api/types.ts';
import { type PollState, stateOf } from './poll-state.ts';

export interface PollGroup {
  readonly name: 'OPEN' | 'NEXT' | 'CLOSED';
  readonly polls: readonly Poll[];
}

const groupOf: Record<PollState, PollGroup['name']> = {
  OPEN: 'OPEN',
  SCHEDULED: 'NEXT',
  DRAFT: 'NEXT',
  CLOSED: 'CLOSED',
};

const timeOf = (iso: string | null) => (iso === null ? Number.POSITIVE_INFINITY : Date.parse(iso));
const byTitle = (a: Poll, b: Poll) => a.pollId.localeCompare(b.pollId);

/** What runs first and what closes soonest; then what opens soonest; then what is over, latest close first. Empty groups are left out. */
export function groupPolls(polls: readonly Poll[], now: number): PollGroup[] {
  const members: Record<PollGroup['name'], Poll[]> = { OPEN: [], NEXT: [], CLOSED: [] };
  for (const poll of polls) members[groupOf[stateOf(poll, now)]].push(poll);
  members.OPEN.sort((a, b) => compare(timeOf(a.closesAt), timeOf(b.closesAt)) || byTitle(a, b));
  members.NEXT.sort((a, b) => compare(timeOf(a.opensAt), timeOf(b.opensAt)) || byTitle(a, b));
  members.CLOSED.sort((a, b) => compare(timeOf(b.closesAt), timeOf(a.closesAt)) || byTitle(a, b));
  return (['OPEN', 'NEXT', 'CLOSED'] as const)
    .map((name) => ({ name, polls: members[name] }))
    .filter((group) => group.polls.length > 0);
}

/** Infinities are equal; their difference is no number. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
