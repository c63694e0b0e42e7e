import { GetItemCommand, paginateQuery, TransactWriteItemsCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import type { DeadLetter } from '../counts/counted-rows.ts';
import { isStale } from '../counts/errors.ts';
import type { Table } from '../counts/table.ts';
import { deadLetterKey, deadLetterUpdate, letterGiven } from './dead-letter-item.ts';
import type { GivenRecord } from './given-record.ts';
import { repair } from './repair.ts';

const storedLetter = v.object({
  sk: v.string(),
  status: v.picklist(['DEAD', 'GIVEN']),
  record: v.string(),
  reason: v.string(),
  at: v.string(),
  lane: v.exactOptional(v.string()),
});

/** A letter as the Counts table holds it. `lane` is the partition key of the votes or orders it belongs to. */
export type StoredLetter = DeadLetter & { readonly status: 'DEAD' | 'GIVEN'; readonly lane?: string };

function parseLetter(item: Parameters<typeof unmarshall>[0]): StoredLetter {
  const { sk, ...rest } = v.parse(storedLetter, unmarshall(item));
  return { sequence: sk, ...rest };
}

/** Stores a letter that belongs to no row. */
export async function storeLetter({ client, name }: Table, letter: DeadLetter): Promise<void> {
  await client.send(new UpdateItemCommand(deadLetterUpdate(name, letter, undefined)));
}

/** Reads a letter consistently. @param sequence padded to 40 */
export async function readLetter({ client, name }: Table, sequence: string): Promise<StoredLetter | undefined> {
  const { Item } = await client.send(
    new GetItemCommand({ TableName: name, Key: marshall(deadLetterKey(sequence)), ConsistentRead: true }),
  );
  return Item && parseLetter(Item);
}

/** All letters that wait to be given back, oldest first; `lane` narrows them to one partition key. */
export async function listDeadLetters({ client, name }: Table, lane?: string): Promise<StoredLetter[]> {
  const letters: StoredLetter[] = [];
  const pages = paginateQuery(
    { client },
    {
      TableName: name,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      FilterExpression: lane === undefined ? '#status = :dead' : '#status = :dead AND #lane = :lane',
      ExpressionAttributeNames: { '#status': 'status', ...(lane === undefined ? {} : { '#lane': 'lane' }) },
      ExpressionAttributeValues: marshall(
        { ':pk': 'DEAD', ':dead': 'DEAD', ':lane': lane },
        { removeUndefinedValues: true },
      ),
    },
  );
  for await (const page of pages) letters.push(...(page.Items ?? []).map(parseLetter));
  return letters;
}

/** DEAD → GIVEN and what the record adds into the repair row, both or neither; false when either is no longer as it was. */
export async function giveLetter(table: Table, sequence: string, given: GivenRecord): Promise<boolean> {
  const update = await repair(table, given);
  try {
    await table.client.send(
      new TransactWriteItemsCommand({
        TransactItems: [{ Update: letterGiven(table.name, sequence) }, { Update: update }],
      }),
    );
    return true;
  } catch (error) {
    if (isStale(error)) return false;
    throw error;
  }
}
