import type { Traced } from '../profile/trace-requests.ts';

/** In the order of a vote's way. */
export const stageNames = [
  'gateway and workflow',
  'store: the vote’s reads and its write',
  'stream: until the fold begins',
  'fold: lane read and counted',
  'publish: slot, poll and rows',
  'publish to socket',
] as const;

export type StageName = (typeof stageNames)[number];

/** Milliseconds of each stage; they add up to the time from tap to screen. */
export type VoteStages = Readonly<Record<StageName, number>>;

export interface TracedVote {
  readonly due: number;
  readonly answered: number;
  /** When its bar was on the screen. */
  readonly seen: number;
  /** Of the thread that answers commands, and of the one that counts. */
  readonly booth: readonly Traced[];
  readonly counting: readonly Traced[];
}

/** Splits the way of one vote that was alone on it; undefined where a step of it was not heard of. */
export function splitVote({ due, answered, seen, booth, counting }: TracedVote): VoteStages | undefined {
  const command = booth.find(({ side, what, start }) => side === 'server' && /\/vote$/.test(what) && start >= due);
  const later = counting.filter(({ start }) => start >= due).toSorted((a, b) => a.start - b.start);
  const folding = later[0];
  const counted = later.find(({ what }) => what === 'UpdateItem');
  const published = later.find(({ what, start }) => what.startsWith('/graphql') && start >= (counted?.end ?? 0));
  if (!command || !folding || !counted || !published) return undefined;
  const store = booth
    .filter(({ side, what }) => side === 'client' && what !== 'GetRecords')
    .filter(({ start, end }) => start >= command.start && end <= command.end)
    .reduce((sum, { start, end }) => sum + end - start, 0);
  const begun = Math.max(answered, folding.start);
  return {
    'gateway and workflow': answered - due - store,
    'store: the vote’s reads and its write': store,
    'stream: until the fold begins': begun - answered,
    'fold: lane read and counted': counted.end - begun,
    'publish: slot, poll and rows': published.start - counted.end,
    'publish to socket': seen - published.start,
  };
}
