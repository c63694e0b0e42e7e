import { describe, expect, test } from 'vitest';
import { foldVotes } from './fold-votes.ts';
import { paddedSequence } from './padded-sequence.ts';
import { parseVoteRecord } from './parse-vote-record.ts';
import { addSums, equalSums, sumBallots } from './sum-ballots.ts';
import type { Ballot } from './vote-change.ts';

const ballot = (options: string[], revision: number, hidden = false): Ballot => ({
  options,
  revision,
  mark: '🦊',
  at: `2026-01-01T00:00:0${revision}.000Z`,
  hidden,
});

describe('foldVotes', () => {
  test('a vote adds its options and one ballot', () => {
    const delta = foldVotes([{ before: undefined, after: ballot(['a', 'b'], 1) }]);
    expect(delta).toMatchObject({ counts: { a: 1, b: 1 }, ballots: 1, version: 1 });
  });

  test('a change takes from the old options, gives to the new, and adds its revisions', () => {
    const delta = foldVotes([{ before: ballot(['a', 'b'], 1), after: ballot(['b', 'c'], 4) }]);
    expect(delta).toMatchObject({ counts: { a: -1, c: 1 }, ballots: 0, version: 3 });
  });

  test('a changed ballot stands once among the recent ones', () => {
    const first = { before: undefined, after: ballot(['a'], 1) };
    const second = { before: first.after, after: ballot(['b'], 2) };
    expect(foldVotes([second], foldVotes([first]).recent).recent).toMatchObject([{ options: ['b'] }]);
  });

  test('a ballot cast while results were hidden leaves no options behind', () => {
    const { counts, recent } = foldVotes([{ before: undefined, after: ballot(['a'], 1, true) }]);
    expect(counts).toEqual({ a: 1 });
    expect(recent).toMatchObject([{ hidden: true, options: [] }]);
  });
});

describe('sumBallots', () => {
  test('counts an option by any name', () => {
    const sum = sumBallots([ballot(['constructor'], 1), ballot(['a', 'constructor'], 2)]);
    expect(sum).toEqual({ counts: { a: 1, constructor: 2 }, ballots: 2, version: 3 });
    expect(equalSums(sum, { ...sum, counts: { a: 1 } })).toBe(false);
    expect(addSums(sum, sum).counts).toEqual({ a: 2, constructor: 4 });
  });
});

describe('paddedSequence', () => {
  test('compares as numbers do', () => {
    expect(paddedSequence('99') < paddedSequence('100')).toBe(true);
    expect(paddedSequence('1')).toHaveLength(40);
  });

  test.each(['', '-1', '1'.repeat(41), 'abc'])('refuses %j', (sequence) => {
    expect(() => paddedSequence(sequence)).toThrow(RangeError);
  });
});

describe('parseVoteRecord', () => {
  const image = {
    options: { SS: ['b', 'a'] },
    revision: { N: '1' },
    mark: { S: '🦊' },
    at: { S: '2026-01-01T00:00:00.000Z' },
    hidden: { BOOL: false },
  };

  test('reads a vote', () => {
    expect(parseVoteRecord({ eventName: 'INSERT', dynamodb: { NewImage: image } })).toMatchObject({
      kind: 'changed',
      change: { before: undefined, after: { options: ['a', 'b'], revision: 1 } },
    });
  });

  test.each([
    ['no image', { eventName: 'INSERT' }],
    ['no options', { eventName: 'INSERT', dynamodb: { NewImage: { ...image, options: { SS: [] } } } }],
    ['a revision that is none', { eventName: 'INSERT', dynamodb: { NewImage: { ...image, revision: { N: '1.5' } } } }],
    ['no old image', { eventName: 'MODIFY', dynamodb: { NewImage: image } }],
    ['an unknown kind', { eventName: 'UPSERT', dynamodb: { NewImage: image } }],
    [
      'a revision that went back',
      { eventName: 'MODIFY', dynamodb: { NewImage: image, OldImage: { ...image, revision: { N: '2' } } } },
    ],
  ])('says why it can not fold %s', (_, record) => {
    expect(parseVoteRecord(record)).toMatchObject({ kind: 'unfoldable', reason: expect.stringMatching(/\w/) });
  });
});
