import { figuresRowKey, ordersPkOf } from '../keys/booth-key.ts';
import type { DrinkFiguresRows } from './drink-figures.ts';
import { dynamoRows } from './dynamo-rows.ts';
import { parseFiguresRow } from './figures-row.ts';
import { figuresUpdate } from './figures-update.ts';
import type { Table } from './table.ts';

/** The booths' figures rows in the Counts table. */
export function dynamoDrinkFigures(table: Table): DrinkFiguresRows {
  return dynamoRows(table, {
    rowKey: figuresRowKey,
    recordsPk: ordersPkOf,
    parse: parseFiguresRow,
    update: figuresUpdate,
  });
}
