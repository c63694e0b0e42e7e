import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Table } from '../counts/table.ts';
import { type Published, slotKeyOf } from '../keys/published.ts';

/** Milliseconds between two publishes of the same. */
export const slotLength = 200;

// A slot that lies further ahead than any publisher puts it was taken under a clock that was wrong: it binds nobody.
const furthestAhead = 10 * slotLength;

/** Whether the slot was got; if not, when it is free (epoch ms). `nextAt` also names the taking that was missed. */
export type Slot = { readonly taken: true } | { readonly taken: false; readonly nextAt: number };

/** Takes the publish slot of a tally or of figures, if it is free. @param now epoch milliseconds */
export async function takeSlot({ client, name }: Table, published: Published, now: number): Promise<Slot> {
  try {
    await client.send(
      new UpdateItemCommand({
        TableName: name,
        Key: marshall(slotKeyOf(published)),
        UpdateExpression: 'SET nextAt = :next',
        ConditionExpression: 'attribute_not_exists(nextAt) OR nextAt <= :now OR nextAt > :absurd',
        ExpressionAttributeValues: marshall({ ':next': now + slotLength, ':now': now, ':absurd': now + furthestAhead }),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return { taken: true };
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    const nextAt: unknown = error.Item ? unmarshall(error.Item).nextAt : undefined;
    return { taken: false, nextAt: typeof nextAt === 'number' ? nextAt : now + slotLength };
  }
}
