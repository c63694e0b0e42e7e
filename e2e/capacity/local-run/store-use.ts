import { slotsBetween } from '../../faults/store-proxy/count-slots.ts';
import type { Counters } from '../../faults/store-proxy/counters.ts';

type Table = 'Transactions' | 'Counts';

/** What one operation did on one table. */
export interface StoreUse {
  readonly requests: number;
  readonly items: number;
  readonly refused: number;
  readonly answerBytes: number;
}

/** The requests of one stretch of a run. */
export interface StoreUses {
  of(operation: string, table: Table): StoreUse;
  /** All requests that read or write items, by operation and table. */
  readonly named: Readonly<Record<string, number>>;
  /** Tries for the publish slot: among the UpdateItems on Counts, the others are of lane rows. */
  readonly slots: number;
  /** Records of the Transactions stream, over all its readers. */
  readonly streamRecords: number;
  /** Answers that its readers got, with records or without. */
  readonly streamAnswers: number;
}

/** What went through the proxy between two looks at its counters. */
export function usesBetween(before: Counters, after: Counters): StoreUses {
  const of = (operation: string, table: Table): StoreUse => {
    const then = findUse(before, operation, table);
    const now = findUse(after, operation, table);
    return {
      requests: now.requests - then.requests,
      items: now.items - then.items,
      refused: now.refused - then.refused,
      answerBytes: now.answerBytes - then.answerBytes,
    };
  };
  const named: Record<string, number> = {};
  for (const operation of itemOperations) {
    for (const table of ['Transactions', 'Counts'] as const) {
      const { requests } = of(operation, table);
      if (requests > 0 && !isHousekeeping(operation, table)) named[`${operation} ${table}`] = requests;
    }
  }
  return {
    of,
    named,
    slots: slotsBetween(before, after),
    streamRecords: sumOf(after, 'records') - sumOf(before, 'records'),
    streamAnswers: sumOf(after, 'answers') - sumOf(before, 'answers'),
  };
}

/** The laptop's own: a transaction that changes nothing, by which DynamoDB Local keeps its log short. */
const isHousekeeping = (operation: string, table: Table) => operation === 'TransactWriteItems' && table === 'Counts';

const itemOperations = [
  'GetItem',
  'BatchGetItem',
  'TransactGetItems',
  'Query',
  'Scan',
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'BatchWriteItem',
  'TransactWriteItems',
];
const noUse: StoreUse = { requests: 0, items: 0, refused: 0, answerBytes: 0 };

/** The template's names begin with the table's and end in a hash. */
function findUse({ calls }: Counters, operation: string, table: Table): StoreUse {
  const found = Object.entries(calls[operation] ?? {}).find(([name]) => name.startsWith(table));
  return found?.[1] ?? noUse;
}

function sumOf({ streams }: Counters, what: 'records' | 'answers'): number {
  return Object.values(streams).reduce((sum, stream) => sum + stream[what], 0);
}
