import { paginateQuery } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { DrinkRow } from '../../amplify/drinks/present-drinks.ts';
import { type BoothKey, drinksPkOf } from '../keys/booth-key.ts';
import { parseFiguresRow } from './figures-row.ts';
import type { Table } from './table.ts';

/** A booth's figures row and its repair row, read consistently, in one read so that they belong together. */
export async function readFiguresRows({ client, name }: Table, booth: BoothKey): Promise<DrinkRow[]> {
  const rows: DrinkRow[] = [];
  const pages = paginateQuery(
    { client },
    {
      TableName: name,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: marshall({ ':pk': drinksPkOf(booth) }),
    },
  );
  for await (const page of pages) rows.push(...(page.Items ?? []).map((item) => parseFiguresRow(item).counts));
  return rows;
}
