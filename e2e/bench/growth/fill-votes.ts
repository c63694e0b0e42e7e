import { type DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { Random } from '../../robots/random.ts';
import { makeVoteItem, type VotedPoll } from './make-vote-item.ts';

/** DynamoDB's most for one transaction. One costs DynamoDB Local a single commit; BatchWriteItem one for each item. */
const MOST = 100;
const AT_ONCE = 3;

export interface Filling {
  readonly table: string;
  readonly poll: VotedPoll;
  /** Of the visitors: `from` inclusive, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Epoch milliseconds of the last vote; each earlier one is a millisecond older. */
  readonly endsAt: number;
  readonly random: Random;
}

/** Stores the votes of so many visitors as their workflow would, without the workflow. Throws as the SDK. */
export async function fillVotes(client: Pick<DynamoDBClient, 'send'>, filling: Filling): Promise<void> {
  const { table, poll, from, to, endsAt, random } = filling;
  let next = from;
  const fill = async () => {
    while (next < to) {
      const first = next;
      next = Math.min(to, next + MOST);
      const TransactItems = Array.from({ length: next - first }, (_, offset) => ({
        Put: { TableName: table, Item: makeVoteItem(poll, first + offset, endsAt - (to - first - offset), random) },
      }));
      await client.send(new TransactWriteItemsCommand({ TransactItems }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fill));
}
