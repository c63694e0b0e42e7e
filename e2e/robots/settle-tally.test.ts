import { expect, test } from 'vitest';
import type { Count, SentVote } from './judge-tally.ts';
import { settleTally } from './settle-tally.ts';

const count = (ballots: number): Count => ({ round: 1, version: ballots, ballots, options: new Map([['a', ballots]]) });
const vote: SentVote = { options: ['a'], status: 'RECORDED', doubtful: false };

async function settle(...tallies: readonly Count[]) {
  const left = [...tallies];
  let reads = 0;
  const readTally = async () => {
    reads += 1;
    return (left.length > 1 ? left.shift() : left[0]) ?? count(0);
  };
  const { kind } = await settleTally([[vote], [vote]], count(0), { readTally, sleep: async () => {}, reads: 20 });
  return { kind, reads };
}

test('a tally on its way is waited for', async () => {
  expect((await settle(count(0), count(0), count(0), count(0), count(0), count(1), count(2))).kind).toBe('EXACT');
});

test('a tally that never gets there is a loss', async () => {
  expect(await settle(count(1))).toEqual({ kind: 'LOST', reads: 20 });
});

test('a ballot that comes too late to be one of ours is seen', async () => {
  expect((await settle(count(2), count(3))).kind).toBe('OTHERS');
});
