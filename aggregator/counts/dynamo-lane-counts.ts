import { GetItemCommand, TransactWriteItemsCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { deadLetterUpdate } from '../dead-letters/dead-letter-item.ts';
import { laneRowKey } from '../keys/lane-key.ts';
import { isStale } from './errors.ts';
import type { LaneCounts } from './lane-counts.ts';
import { parseLaneRow } from './lane-row.ts';
import { laneUpdate } from './lane-update.ts';
import type { Table } from './table.ts';

/** The rows in the Counts table. Throttling and the like are thrown as the SDK throws them, after its own retries. */
export function dynamoLaneCounts({ client, name }: Table): LaneCounts {
  return {
    async readCheckpoint(lane) {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: name, Key: marshall(laneRowKey(lane)), ConsistentRead: true }),
      );
      return parseLaneRow(Item);
    },

    async commitStep(lane, seen, step) {
      const update = laneUpdate(name, lane, seen, step);
      try {
        if (step.dead.length === 0) await client.send(new UpdateItemCommand(update));
        else {
          const dead = step.dead.map((letter) => ({ Update: deadLetterUpdate(name, letter, lane) }));
          await client.send(new TransactWriteItemsCommand({ TransactItems: [{ Update: update }, ...dead] }));
        }
        return true;
      } catch (error) {
        if (isStale(error)) return false;
        throw error;
      }
    },
  };
}
