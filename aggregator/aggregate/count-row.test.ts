import { expect, test } from 'vitest';
import type { Checkpoint, CountedRows } from '../counts/counted-rows.ts';
import { countRow } from './count-row.ts';
import type { View } from './view.ts';

const at = (lastSequence: string | undefined): Checkpoint => ({ lastSequence, version: undefined });

/** A row at a sequence, which this process believes to be at another. */
function openRow(actual: string | undefined, recalled: string | undefined) {
  const calls: string[] = [];
  let row = actual;
  const rows: CountedRows<string, Checkpoint, number> = {
    recall: () => (recalled === undefined ? undefined : at(recalled)),
    readCheckpoint: async () => {
      calls.push('read');
      return at(row);
    },
    commitStep: async (_key, seen, step) => {
      const same = seen.lastSequence === row;
      if (same) row = step.lastSequence;
      calls.push(`${same ? 'wrote' : 'refused'} ${step.folded}`);
      return same;
    },
  };
  const view: View<string, undefined, Checkpoint, number> = {
    rows,
    parse: () => ({ kind: 'removed' }),
    fold: (changes) => changes.length,
  };
  return { calls, view };
}

const count = (view: View<string, undefined, Checkpoint, number>) =>
  countRow(
    { key: 'k', pk: 'k', records: ['2', '3'].map((sequence) => ({ sequence, record: {} })) },
    view,
    () => '2026-11-22T00:00:00Z',
  );

test.each<[string, string | undefined, string | undefined, string[]]>([
  ['reads what it has never written', undefined, undefined, ['read', 'wrote 0']],
  ['writes on from what it wrote last', '1', '1', ['wrote 0']],
  ['reads where somebody else has moved the row', '2', '1', ['refused 0', 'read', 'wrote 0']],
  ['reads before it says that there is nothing to write', '3', '3', ['read']],
  ['writes what it believes to be written and is not', '1', '3', ['read', 'wrote 0']],
])('%s', async (_what, actual, recalled, expected) => {
  const { calls, view } = openRow(actual, recalled);
  await count(view);
  expect(calls).toEqual(expected);
});
