import { expect, it } from 'vitest';
import { readItemFailures } from './batch-response.ts';

it.each<[string, unknown, string[]]>([
  ['nothing', undefined, []],
  ['null', null, []],
  ['a text', 'done', []],
  ['an empty object', {}, []],
  ['an empty list', { batchItemFailures: [] }, []],
  ['no list', { batchItemFailures: null }, []],
  ['some', { batchItemFailures: [{ itemIdentifier: '2' }] }, ['2']],
])('reads %s', (_name, result, failed) => {
  expect(readItemFailures(result, ['1', '2'])).toEqual(failed);
});

it.each<[string, unknown]>([
  ['an empty identifier', { batchItemFailures: [{ itemIdentifier: '' }] }],
  ['no identifier', { batchItemFailures: [{ wrong: '1' }] }],
  ['a stranger', { batchItemFailures: [{ itemIdentifier: '3' }] }],
])('takes the whole batch as failed for %s', (_name, result) => {
  expect(() => readItemFailures(result, ['1', '2'])).toThrow();
});
