import { expect, test } from 'vitest';
import { slotRule } from '../../faults/store-proxy/count-slots.ts';
import { callCount, noCounters } from '../../faults/store-proxy/counters.ts';
import { writesBetween } from './writes-to-counts.ts';

test('rows and slots are told apart, and what other tables and earlier times wrote is left out', () => {
  const before = noCounters();
  callCount(before, 'UpdateItem', 'Counts').requests = 5;
  const after = noCounters();
  callCount(after, 'UpdateItem', 'Counts').requests = 25;
  after.applied[slotRule.name] = 4;
  callCount(after, 'UpdateItem', 'Transactions').requests = 400;
  expect(writesBetween(before, after, 'Counts')).toEqual({ rows: 16, slots: 4 });
  expect(writesBetween(after, after, 'Counts')).toEqual({ rows: 0, slots: 0 });
});
