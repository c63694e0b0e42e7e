import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { parseLaneRow } from '../counts/lane-row.ts';
import type { Table } from '../counts/table.ts';
import { type LaneKey, laneRowKey, repairRowKey } from '../keys/lane-key.ts';

type Row = ReturnType<typeof parseLaneRow>;

/** A lane's two rows, each read consistently. */
export async function readLaneRows({ client, name }: Table, lane: LaneKey): Promise<{ row: Row; repair: Row }> {
  const [row, repair] = await Promise.all(
    [laneRowKey(lane), repairRowKey(lane)].map((key) =>
      client.send(new GetItemCommand({ TableName: name, Key: marshall(key), ConsistentRead: true })),
    ),
  );
  return { row: parseLaneRow(row?.Item), repair: parseLaneRow(repair?.Item) };
}
