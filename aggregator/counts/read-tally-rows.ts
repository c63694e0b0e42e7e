import { type AttributeValue, paginateQuery } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { type LaneKey, tallyPkOf } from '../keys/lane-key.ts';
import type { Table } from './table.ts';

/** All lane and repair rows of a round, read consistently, as the table holds them. */
export async function readTallyRows(
  { client, name }: Table,
  round: Omit<LaneKey, 'lane'>,
): Promise<Record<string, AttributeValue>[]> {
  const rows: Record<string, AttributeValue>[] = [];
  const pages = paginateQuery(
    { client },
    {
      TableName: name,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: marshall({ ':pk': tallyPkOf(round) }),
    },
  );
  for await (const page of pages) rows.push(...(page.Items ?? []));
  return rows;
}
