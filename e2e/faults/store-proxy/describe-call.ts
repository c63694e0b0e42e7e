import * as v from 'valibot';

/** A request to the store: its operation, and how many items of which tables it names. */
export interface Call {
  readonly operation: string;
  /** At least one; its name is empty where the operation has none. */
  readonly tables: readonly TableShare[];
}

export interface TableShare {
  readonly table: string;
  /** 0 where only the answer can tell: Query, Scan, GetRecords. */
  readonly items: number;
}

const Target = v.looseObject({ TableName: v.string() });
const Transaction = v.object({
  TransactItems: v.array(
    v.pipe(
      v.record(v.string(), Target),
      v.transform((item) => Object.values(item)[0]),
    ),
  ),
});
const BatchGet = v.object({ RequestItems: v.record(v.string(), v.looseObject({ Keys: v.array(v.unknown()) })) });
const BatchWrite = v.object({ RequestItems: v.record(v.string(), v.array(v.unknown())) });

const oneItem = new Set(['PutItem', 'GetItem', 'UpdateItem', 'DeleteItem']);

/** Reads what a request asks for. @param target the header X-Amz-Target; @throws where the body isn't what the operation takes */
export function describeCall(target: string, body: string): Call {
  const operation = target.slice(target.indexOf('.') + 1);
  switch (operation) {
    case 'TransactWriteItems':
    case 'TransactGetItems': {
      const { TransactItems } = v.parse(Transaction, JSON.parse(body));
      return { operation, tables: countNames(TransactItems.map((item) => item?.TableName ?? '')) };
    }
    case 'BatchGetItem': {
      const { RequestItems } = v.parse(BatchGet, JSON.parse(body));
      return {
        operation,
        tables: Object.entries(RequestItems).map(([table, { Keys }]) => ({ table, items: Keys.length })),
      };
    }
    case 'BatchWriteItem': {
      const { RequestItems } = v.parse(BatchWrite, JSON.parse(body));
      return { operation, tables: Object.entries(RequestItems).map(([table, all]) => ({ table, items: all.length })) };
    }
    default:
      return { operation, tables: [{ table: findTable(body), items: oneItem.has(operation) ? 1 : 0 }] };
  }
}

// Parsing every body would cost more than passing it on. A quote within a value is escaped, so that no value looks like these.
const named = /"TableName":"([^"]+)"/;
const streamed = /"(?:StreamArn|ShardIterator)":"arn:[^"|]*:table\/([^/"]+)\/stream/;

function findTable(body: string): string {
  return (named.exec(body) ?? streamed.exec(body))?.[1] ?? '';
}

function countNames(names: readonly string[]): TableShare[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([table, items]) => ({ table, items }));
}

const counted = /"Count":(\d+)/g;

/** How many items an answer to Query or Scan gives. */
export function countItems(answer: string): number {
  return Number([...answer.matchAll(counted)].at(-1)?.[1] ?? 0);
}
