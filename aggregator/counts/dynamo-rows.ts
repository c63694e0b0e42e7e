import {
  type AttributeValue,
  GetItemCommand,
  TransactWriteItemsCommand,
  type Update,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { deadLetterUpdate } from '../dead-letters/dead-letter-item.ts';
import type { Checkpoint, CountedRows, Step } from './counted-rows.ts';
import { isStale } from './errors.ts';
import type { Table } from './table.ts';

export interface RowShape<Key, Seen extends Checkpoint, Folded> {
  readonly rowKey: (key: Key) => { pk: string; sk: string };
  /** Partition key of the records that the row counts. */
  readonly recordsPk: (key: Key) => string;
  readonly parse: (item: Record<string, AttributeValue> | undefined) => Seen;
  /** The update that moves the row on, under the condition that it is still the one that was seen. */
  readonly update: (table: string, key: Key, seen: Seen, step: Step<Folded>) => Update;
  /** What the row holds after the update. Absent, it isn't kept in mind. */
  readonly advance?: (seen: Seen, step: Step<Folded>) => Seen;
}

/** So many rows are kept in mind: those of a few polls. */
const mostRemembered = 100;

/** Rows in the Counts table. Throttling and the like are thrown as the SDK throws them, after its own retries. */
export function dynamoRows<Key, Seen extends Checkpoint, Folded>(
  { client, name }: Table,
  shape: RowShape<Key, Seen, Folded>,
): CountedRows<Key, Seen, Folded> {
  const written = new Map<string, Seen>();
  const remember = (id: string, seen: Seen) => {
    written.set(id, seen);
    const oldest = written.keys().next();
    if (written.size > mostRemembered && !oldest.done) written.delete(oldest.value);
  };
  const idOf = (key: Key) => Object.values(shape.rowKey(key)).join(' ');
  return {
    recall: (key) => written.get(idOf(key)),

    async readCheckpoint(key) {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: name, Key: marshall(shape.rowKey(key)), ConsistentRead: true }),
      );
      return shape.parse(Item);
    },

    async commitStep(key, seen, step) {
      const update = shape.update(name, key, seen, step);
      // Forgotten before it is tried: what becomes of a write that fails is known to nobody.
      written.delete(idOf(key));
      try {
        if (step.dead.length === 0) await client.send(new UpdateItemCommand(update));
        else {
          const pk = shape.recordsPk(key);
          const dead = step.dead.map((letter) => ({ Update: deadLetterUpdate(name, letter, pk) }));
          await client.send(new TransactWriteItemsCommand({ TransactItems: [{ Update: update }, ...dead] }));
        }
        if (shape.advance) remember(idOf(key), shape.advance(seen, step));
        return true;
      } catch (error) {
        if (isStale(error)) return false;
        throw error;
      }
    },
  };
}
