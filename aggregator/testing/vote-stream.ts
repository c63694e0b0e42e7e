import fc from 'fast-check';
import type { RecentBallot } from '../fold/recent-ballots.ts';
import type { StreamRecord } from '../fold/sort-record.ts';
import { sumBallots, type VoteSum } from '../fold/sum-ballots.ts';
import type { Ballot } from '../fold/vote-change.ts';
import { type LaneKey, votesPkOf } from '../keys/lane-key.ts';

/** A visitor votes, or votes anew. */
export interface Action {
  readonly visitor: number;
  readonly options: readonly string[];
  readonly hidden: boolean;
}

export const action: fc.Arbitrary<Action> = fc.record({
  visitor: fc.nat({ max: 40 }),
  options: fc.subarray(['lambda', 'amplify', 'appsync'], { minLength: 1 }),
  hidden: fc.boolean(),
});

export const poll = { boothId: 'demo', pollId: 'favourite-service' };
export const round = { ...poll, round: 1 };

interface Lane {
  readonly lane: LaneKey;
  readonly sum: VoteSum;
  readonly recent: readonly RecentBallot[];
}

export interface VoteStream {
  readonly records: readonly StreamRecord[];
  /** The vote items as they stand in the end, as DynamoDB JSON. */
  readonly items: readonly ReturnType<typeof imageOf>[];
  /** What the tally must be, told from the ballots alone. */
  readonly lanes: readonly Lane[];
}

/** The records that these actions leave in the stream. Their numbers grow from 20 digits to 21 on the way. */
export function voteStream(actions: readonly Action[]): VoteStream {
  const votes = new Map<number, Ballot>();
  const records: StreamRecord[] = [];
  actions.forEach(({ visitor, options, hidden }, index) => {
    const before = votes.get(visitor);
    const sorted = [...options].sort();
    if (before && before.options.join() === sorted.join()) return;
    const after: Ballot = {
      options: sorted,
      revision: (before?.revision ?? 0) + 1,
      mark: visitor % 2 ? '🦊' : '🐙',
      at: new Date(Date.UTC(2026, 0, 1) + index).toISOString(),
      hidden,
    };
    votes.delete(visitor);
    votes.set(visitor, after);
    records.push({
      eventName: before ? 'MODIFY' : 'INSERT',
      dynamodb: {
        SequenceNumber: String(99_999_999_999_999_999_970n + BigInt(index) * 3n),
        Keys: keysOf(visitor),
        NewImage: imageOf(visitor, after),
        ...(before ? { OldImage: imageOf(visitor, before) } : {}),
      },
    });
  });
  const items = [...votes].map(([visitor, ballot]) => imageOf(visitor, ballot));
  return { records, items, lanes: lanesOf(votes) };
}

function lanesOf(votes: ReadonlyMap<number, Ballot>): Lane[] {
  return ['0', '1', '2'].map((lane) => {
    const ballots = [...votes].filter(([visitor]) => laneOf(visitor) === lane).map(([, ballot]) => ballot);
    const newest = [...ballots].sort((one, other) => (one.at < other.at ? 1 : -1)).slice(0, 8);
    return {
      lane: { ...round, lane },
      sum: sumBallots(ballots),
      recent: newest.map(({ mark, options, at, hidden }) => ({ mark, options: hidden ? [] : options, at, hidden })),
    };
  });
}

function laneOf(visitor: number): string {
  return String(visitor % 3);
}

function keysOf(visitor: number) {
  const lane = laneOf(visitor);
  const digits = String(visitor).padStart(12, '0');
  return { pk: { S: votesPkOf({ ...round, lane }) }, sk: { S: `${lane}0000000-0000-4000-8000-${digits}` } };
}

function imageOf(visitor: number, { options, revision, mark, at, hidden }: Ballot) {
  return {
    ...keysOf(visitor),
    entity: { S: 'VOTE' },
    options: { SS: [...options] },
    revision: { N: String(revision) },
    mark: { S: mark },
    at: { S: at },
    hidden: { BOOL: hidden },
  };
}
