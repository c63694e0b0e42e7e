import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Count, judgeTally, type SentVote, type VisitorVotes } from './judge-tally.ts';
import { showVerdict } from './show-verdict.ts';

const optionIds = ['a', 'b', 'c'];
const before: Count = {
  round: 2,
  version: 40,
  ballots: 30,
  options: new Map([
    ['a', 10],
    ['b', 20],
    ['c', 0],
  ]),
};

/** What an exact booth counts, given which choice each visitor ends with and how many changes were folded. */
function countOf(ends: readonly (readonly string[] | null)[], changes: number): Count {
  const counted = (id: string) => ends.filter((options) => options?.includes(id)).length;
  return {
    round: before.round,
    version: before.version + changes,
    ballots: before.ballots + ends.filter((options) => options !== null).length,
    options: new Map(optionIds.map((id) => [id, (before.options?.get(id) ?? 0) + counted(id)])),
  };
}

const acknowledged = (status: 'RECORDED' | 'CHANGED', ...options: string[]): SentVote => ({
  options,
  status,
  doubtful: false,
});

/** A visitor's votes, and the choice that the booth ended with, and how many changes it took. */
const visitor = fc
  .record({
    first: fc.constantFrom(...optionIds),
    second: fc.option(fc.constantFrom(...optionIds), { nil: undefined }),
    answer: fc.constantFrom('CLEAR', 'LATE', 'NONE_DONE', 'NONE_UNDONE', 'REFUSED'),
  })
  .map(({ first, second, answer }) => {
    const last = second ?? first;
    const earlier: SentVote[] = second === undefined ? [] : [acknowledged('RECORDED', first)];
    const done = answer === 'CLEAR' || answer === 'LATE' || answer === 'NONE_DONE';
    const known = answer === 'CLEAR' || answer === 'LATE';
    const changed = second === undefined || second !== first;
    const status = !known ? null : !changed || answer === 'LATE' ? 'UNCHANGED' : second ? 'CHANGED' : 'RECORDED';
    const votes: VisitorVotes = [
      ...earlier,
      { options: [last], status, doubtful: answer !== 'CLEAR' && answer !== 'REFUSED' },
    ];
    const end = done ? [last] : second === undefined ? null : [first];
    return { votes, end, changes: earlier.length + (done && changed ? 1 : 0) };
  });
const hall = fc.array(visitor, { maxLength: 30 });

test('an exact booth is found exact, whatever answers were lost on the way', () => {
  fc.assert(
    fc.property(hall, (visitors) => {
      const changes = visitors.reduce((sum, one) => sum + one.changes, 0);
      const after = countOf(
        visitors.map(({ end }) => end),
        changes,
      );
      const votes = visitors.map((one) => one.votes);
      expect(judgeTally(votes, before, after).kind).toBe('EXACT');
      expect(judgeTally(votes, { ...before, options: null }, { ...after, options: null }).kind).toBe('EXACT');
    }),
  );
});

test('a lost acknowledged ballot is found, others voting or not', () => {
  fc.assert(
    fc.property(fc.nat(20), fc.boolean(), (more, others) => {
      const votes = Array.from({ length: more + 1 }, () => [acknowledged('RECORDED', 'a')]);
      const ends = Array.from({ length: more }, () => ['a']);
      const verdict = judgeTally(votes, before, countOf(ends, others ? more + 5 : more));
      expect(verdict.kind).toBe('LOST');
    }),
  );
});

test('a change that was acknowledged but not counted is found', () => {
  const votes = [[acknowledged('RECORDED', 'a'), acknowledged('CHANGED', 'b')]];
  expect(judgeTally(votes, before, countOf([['a']], 1)).kind).toBe('LOST');
});

test('a vote counted twice in one change is found', () => {
  expect(judgeTally([[acknowledged('RECORDED', 'a')]], before, countOf([['a'], ['a']], 1)).kind).toBe('TOO_MANY');
});

test('a try that comes late, after a change of mind, is still the same visitor', () => {
  const doubtful: SentVote = { ...acknowledged('RECORDED', 'a'), doubtful: true };
  const votes = [[doubtful, acknowledged('CHANGED', 'b')]];
  expect(judgeTally(votes, before, countOf([['a']], 3)).kind).toBe('EXACT');
  expect(judgeTally(votes, before, countOf([['b']], 2)).kind).toBe('EXACT');
  expect(judgeTally(votes, before, countOf([['a']], 4)).kind).toBe('OTHERS');
});

test('votes from elsewhere are told from a fault by the changes folded in', () => {
  const verdict = judgeTally([[acknowledged('RECORDED', 'a')]], before, countOf([['a'], ['b']], 2));
  expect(verdict.kind).toBe('OTHERS');
  expect(verdict.lines.map(({ name }) => name)).toEqual(['ballots']);
});

test('a reset in between leaves nothing to compare', () => {
  const after = { ...countOf([], 0), round: 3 };
  expect(judgeTally([[acknowledged('RECORDED', 'a')]], before, after)).toEqual({ kind: 'RESET', lines: [] });
});

test('the verdict is shown as a table that marks what is wrong', () => {
  const votes = [[acknowledged('RECORDED', 'a')], [acknowledged('RECORDED', 'b')]];
  expect(showVerdict(judgeTally(votes, before, countOf([['a']], 1)))).toMatchInlineSnapshot(`
    "           acknowledged       counted     attempted
      ballots             2             1             2  <
      a                   1             1             1
      b                   1             0             1  <
      c                   0             0             0
    A VOTE IS LOST: fewer were counted than the booth acknowledged."
  `);
});
