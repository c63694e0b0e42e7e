import { GetItemCommand, type Update } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { parseFiguresRow } from '../counts/figures-row.ts';
import { figuresRepairUpdate } from '../counts/figures-update.ts';
import { repairUpdate } from '../counts/lane-update.ts';
import type { Table } from '../counts/table.ts';
import { foldOrders } from '../fold/fold-orders.ts';
import { figuresRepairKey } from '../keys/booth-key.ts';
import type { GivenRecord } from './given-record.ts';

/** The update that takes a record into the repair row where it belongs; under a condition where the row is read first. */
export async function repair({ client, name }: Table, given: GivenRecord): Promise<Update> {
  switch (given.kind) {
    case 'vote':
      return repairUpdate(name, given.lane, given.delta);
    case 'order': {
      const key = marshall(figuresRepairKey(given.booth));
      const { Item } = await client.send(new GetItemCommand({ TableName: name, Key: key, ConsistentRead: true }));
      const seen = parseFiguresRow(Item);
      return figuresRepairUpdate(name, given.booth, seen, foldOrders([given.change], seen.counts));
    }
    default:
      return given satisfies never;
  }
}
