import { expect, test } from 'vitest';
import { countWrong } from './count-wrong.ts';
import type { StreamRecord } from './stream-event.ts';

const vote = (visitor: string, option: string): StreamRecord => ({
  eventName: 'INSERT',
  dynamodb: {
    SequenceNumber: '1',
    Keys: { pk: { S: 'VOTE#0' }, sk: { S: visitor } },
    NewImage: { options: { SS: [option] } },
  },
});

test('the last choice of each visitor counts, once', () => {
  const records = [vote('fox', 'a'), vote('owl', 'b'), vote('fox', 'b')];
  expect(countWrong(new Map([['b', 2]]), records)).toBe(0);
  expect(
    countWrong(
      new Map([
        ['a', 0],
        ['b', 2],
      ]),
      records,
    ),
  ).toBe(0);
  expect(
    countWrong(
      new Map([
        ['a', -1],
        ['b', 3],
      ]),
      records,
    ),
  ).toBe(2);
  expect(countWrong(new Map(), records)).toBe(2);
});
