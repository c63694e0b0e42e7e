import { beforeAll, describe, expect, test } from 'vitest';
import { queryUnits } from '../model/pages.ts';
import {
  type CommandCost,
  changeCost,
  lanes,
  publishesPerSecond,
  tallyReadUnits,
  visitCost,
  voteCost,
} from '../model/per-command.ts';
import { orderCounts } from '../orders/order-counts.ts';
import { findStack } from '../stack/find-stack.ts';
import { countLocalRun, type LocalRun } from './count-local-run.ts';
import type { StoreUses } from './store-use.ts';

const stack = findStack();
/** The first order of a booth also lists its bar, once and for all. */
const listed = 1;
const plan = {
  visitors: 200,
  changes: 40,
  queries: 20,
  listeners: 4,
  votesPerSecond: 150,
  streamReaders: stack.streamReaders,
  orderRecords: orderCounts.streamRecords + listed,
};
let run: LocalRun;

beforeAll(async () => {
  run = await countLocalRun(plan);
}, 120_000);

/** What the commands themselves did, and nothing of what came of them. */
function expectCommands(uses: StoreUses, count: number, cost: CommandCost): void {
  const { requests, items } = uses.of('BatchGetItem', 'Transactions');
  expect([requests, items]).toEqual([count * cost.batchGets, count * cost.itemsRead]);
  const updates = uses.of('UpdateItem', 'Transactions');
  expect([updates.requests, updates.refused]).toEqual([count * cost.updates, 0]);
  expect(uses.streamRecords).toBe(count * cost.streamRecords * stack.streamReaders);
  for (const operation of ['PutItem', 'DeleteItem', 'TransactWriteItems', 'BatchWriteItem'])
    expect(uses.of(operation, 'Transactions').requests, operation).toBe(0);
}

describe('a visit', () => {
  test('reads and writes as the model says, once each', () => {
    expectCommands(run.visits, plan.visitors, visitCost);
  });

  test('is not counted: the aggregator does nothing for it', () => {
    expect(Object.keys(run.visits.named).sort()).toEqual(['BatchGetItem Transactions', 'UpdateItem Transactions']);
    expect(visitCost.countedRecords).toBe(0);
  });

  test('fits into the units that the model takes for it', () => {
    expectUnits(run.visits, plan.visitors, visitCost);
  });
});

describe.each([
  ['a vote', (all: LocalRun) => all.votes, plan.visitors, voteCost(stack.indexes)],
  ['a change of mind', (all: LocalRun) => all.changes, plan.changes, changeCost(stack.indexes)],
] as const)('%s', (_, pick, count, cost) => {
  test('reads and writes as the model says, once each', () => {
    expectCommands(pick(run).uses, count, cost);
  });

  test('fits into the units that the model takes for it', () => {
    expectUnits(pick(run).uses, count, cost);
  });

  test('is counted with no more row writes than votes, and a row is read once at the most before it is written on from memory', () => {
    const { uses } = pick(run);
    const { slots } = uses;
    const rows = uses.of('UpdateItem', 'Counts').requests - slots;
    expect(uses.of('GetItem', 'Counts').requests).toBeLessThanOrEqual(lanes);
    expect(rows).toBeLessThanOrEqual(count * cost.countedRecords);
    expect(rows).toBeGreaterThan(0);
    // Each batch tries for the slot once; the publisher may try again for what missed it.
    expect(rows).toBeLessThanOrEqual(slots * lanes);
  });

  test('is published together with others, five times a second at the most, to each subscriber once', () => {
    const { uses, heard, seconds } = pick(run);
    const publishes = uses.of('Query', 'Counts').requests;
    expect(publishes).toBeGreaterThan(0);
    expect(publishes).toBeLessThanOrEqual(publishesPerSecond * seconds + 2);
    expect(uses.of('GetItem', 'Transactions').requests).toBe(publishes);
    expect(heard).toEqual(Array.from({ length: plan.listeners }, () => publishes));
  });
});

test('the last publish has every vote and every change in it', () => {
  expect(run.version).toBe(plan.visitors + plan.changes);
  expect(run.heardVersions).toEqual(Array.from({ length: plan.listeners }, () => run.version));
});

describe('queries', () => {
  test('of booth and poll read one item each', () => {
    for (const uses of [run.queries.booth, run.queries.poll])
      expect(uses.named).toEqual({ 'GetItem Transactions': plan.queries });
  });

  test('of a tally read the rules, and the rows of all lanes at once', () => {
    const { tally } = run.queries;
    expect(tally.named).toEqual({ 'GetItem Transactions': plan.queries, 'Query Counts': plan.queries });
    const { items, answerBytes } = tally.of('Query', 'Counts');
    expect(items).toBe(plan.queries * lanes);
    // As the wire carries them rows are larger than as the table counts them.
    expect(answerBytes / plan.queries / 2).toBeLessThanOrEqual(tallyReadUnits.rows * 4096);
    expect(queryUnits.tally).toEqual({ boothPartition: 0, ...tallyReadUnits });
  });

  test("of the store read two things, both on the booth's partition", () => {
    expect(run.queries.store.named).toEqual({
      'GetItem Transactions': plan.queries,
      'Query Transactions': plan.queries,
    });
    expect(queryUnits.store.boothPartition).toBe(2);
  });
});

test('an order writes, announces and waits as the model says', () => {
  const transactions = run.order.of('TransactWriteItems', 'Transactions');
  expect([transactions.requests, transactions.items, transactions.refused]).toEqual([
    orderCounts.transactions,
    orderCounts.transactionItems + listed,
    0,
  ]);
  expect(run.order.of('UpdateItem', 'Transactions').requests).toBe(orderCounts.waits);
  expect(run.order.streamRecords).toBe(plan.orderRecords * stack.streamReaders);
});

/** Items as the wire carries them are larger than as the table counts them: what fits in there fits. */
function expectUnits(uses: StoreUses, count: number, { readUnits, itemsRead, updates }: CommandCost): void {
  expect(uses.of('BatchGetItem', 'Transactions').answerBytes / count).toBeLessThan(4096);
  expect(readUnits).toBe(itemsRead);
  expect(uses.of('UpdateItem', 'Transactions').answerBytes / count).toBeLessThan(1024 * updates);
}
