import { paginateQuery } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Table } from '../counts/table.ts';
import { parseBallotImage } from '../fold/ballot-image.ts';
import { sumBallots, type VoteSum } from '../fold/sum-ballots.ts';
import type { Ballot } from '../fold/vote-change.ts';
import { type LaneKey, votesPkOf } from '../keys/lane-key.ts';

/** One pass over a lane's votes. */
export interface VotePass {
  readonly sum: VoteSum;
  /** Items under the lane's key that are no ballots. */
  readonly uncountable: number;
}

/** Counts a lane's votes in the Transactions table, read consistently, page by page. */
export async function readVotes({ client, name }: Table, lane: LaneKey): Promise<VotePass> {
  const ballots: Ballot[] = [];
  let uncountable = 0;
  const pages = paginateQuery(
    { client },
    {
      TableName: name,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: marshall({ ':pk': votesPkOf(lane) }),
    },
  );
  for await (const page of pages) {
    for (const item of page.Items ?? []) {
      const { image: ballot } = parseBallotImage(item);
      if (ballot) ballots.push(ballot);
      else uncountable += 1;
    }
  }
  return { sum: sumBallots(ballots), uncountable };
}
