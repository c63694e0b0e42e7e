import { describe, expect, it } from 'vitest';
import type { Poll } from '../../../../api/types.ts';
import { addPoll, noPolls, takePolls } from './merge-polls.ts';

const poll = (pollId: string, version: number): Poll => ({
  boothId: 'demo',
  pollId,
  title: { en: pollId, ja: null },
  options: [],
  minChoices: 1,
  maxChoices: 1,
  allowChange: true,
  results: 'ALWAYS',
  revealed: false,
  status: 'OPEN',
  round: 1,
  opensAt: null,
  closesAt: null,
  version,
});
const seen = (list: { polls: readonly Poll[] }) => list.polls.map(({ pollId, version }) => `${pollId}${version}`);

describe('the list of polls', () => {
  it('takes an answer, then later states as they are announced', () => {
    const list = takePolls(noPolls, noPolls, [poll('a', 1), poll('b', 4)]);
    expect(seen(addPoll(list, poll('a', 2)))).toEqual(['a2', 'b4']);
    expect(addPoll(list, poll('b', 4))).toBe(list);
    expect(addPoll(list, poll('b', 3))).toBe(list);
    expect(seen(addPoll(list, poll('c', 1)))).toEqual(['a1', 'b4', 'c1']);
  });

  it('does not fall back to an answer that was overtaken', () => {
    const asked = takePolls(noPolls, noPolls, [poll('a', 1)]);
    const later = addPoll(addPoll(asked, poll('a', 3)), poll('new', 1));
    expect(seen(takePolls(later, asked, [poll('a', 2)]))).toEqual(['a3', 'new1']);
  });

  it('drops a poll that is gone', () => {
    const list = takePolls(noPolls, noPolls, [poll('a', 1), poll('b', 1)]);
    expect(seen(takePolls(list, list, [poll('b', 1)]))).toEqual(['b1']);
  });

  it('stays the same object while nothing is new, but knows an empty booth from an unknown one', () => {
    const list = takePolls(noPolls, noPolls, [poll('a', 1)]);
    expect(takePolls(list, list, [poll('a', 1)])).toBe(list);
    expect(takePolls(noPolls, noPolls, [])).not.toBe(noPolls);
  });
});
