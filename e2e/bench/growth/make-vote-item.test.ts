import { expect, test } from 'vitest';
import { createRandom } from '../../robots/random.ts';
import { makeVoteItem } from './make-vote-item.ts';

const poll = { boothId: 'demo', pollId: 'favourite', round: 2, options: ['a', 'b'] };
const make = (index: number) => makeVoteItem(poll, index, Date.UTC(2026, 0, 1), createRandom(index));

test('a visitor has one key, in the lane that its first digit names', () => {
  const items = Array.from({ length: 300 }, (_, index) => make(index));
  expect(new Set(items.map(({ sk }) => sk?.S)).size).toBe(300);
  expect(new Set(items.map(({ pk }) => pk?.S)).size).toBe(16);
  for (const { pk, sk, options } of items) {
    expect(pk?.S).toBe(`VOTE#demo#favourite#2#${sk?.S?.charAt(0)}`);
    expect(sk?.S).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(poll.options).toContain(options?.SS?.[0]);
  }
  expect(make(7).sk).toEqual(items[7]?.sk);
});
