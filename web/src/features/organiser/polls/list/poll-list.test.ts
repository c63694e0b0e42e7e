import { describe, expect, it } from 'vitest';
import type { Poll } from '../../../../api/types.ts';
import { groupPolls } from './group-polls.ts';
import { isDeletable, isSecret, stateOf, stepsOf, undoOf, visibilityOf } from './poll-state.ts';

const now = Date.parse('2026-05-04T10:00:00Z');
const past = '2026-05-04T09:00:00.000Z';
const future = '2026-05-04T11:00:00.000Z';
const poll = (fields: Partial<Poll> = {}): Poll => ({
  boothId: 'demo',
  pollId: 'p',
  title: { en: 'P', ja: null },
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
  version: 1,
  ...fields,
});

describe('stateOf', () => {
  it.each<[Partial<Poll>, string]>([
    [{ status: 'DRAFT' }, 'DRAFT'],
    [{ status: 'DRAFT', opensAt: future }, 'SCHEDULED'],
    [{ status: 'DRAFT', opensAt: past }, 'DRAFT'],
    [{ status: 'DRAFT', closesAt: past }, 'DRAFT'],
    [{}, 'OPEN'],
    [{ closesAt: future }, 'OPEN'],
    [{ closesAt: past }, 'CLOSED'],
    [{ status: 'CLOSED' }, 'CLOSED'],
  ])('of %j is %s', (fields, state) => expect(stateOf(poll(fields), now)).toBe(state));
});

describe('visibilityOf', () => {
  it.each<[Partial<Poll>, string, boolean]>([
    [{ results: 'ALWAYS' }, 'SHOWN', false],
    [{ results: 'AFTER_VOTE' }, 'AFTER_VOTE', false],
    [{ results: 'AFTER_CLOSE' }, 'HIDDEN_UNTIL_CLOSE', true],
    [{ results: 'AFTER_CLOSE', status: 'CLOSED' }, 'SHOWN', false],
    [{ results: 'AFTER_CLOSE', closesAt: past }, 'SHOWN', false],
    [{ results: 'ON_REVEAL', status: 'CLOSED' }, 'HIDDEN_UNTIL_REVEAL', true],
    [{ results: 'ON_REVEAL', revealed: true }, 'REVEALED', false],
    [{ results: 'ALWAYS', status: 'DRAFT' }, 'SHOWN', true],
  ])('of %j is %s', (fields, visibility, secret) => {
    expect(visibilityOf(poll(fields), now)).toBe(visibility);
    expect(isSecret(poll(fields), now)).toBe(secret);
  });
});

describe('stepsOf', () => {
  it.each<[Partial<Poll>, string[]]>([
    [{ status: 'DRAFT' }, ['open']],
    [{}, ['close']],
    [{ status: 'CLOSED' }, ['open']],
    [{ results: 'ON_REVEAL', status: 'DRAFT' }, ['open']],
    [{ results: 'ON_REVEAL' }, ['close', 'reveal']],
    [{ results: 'ON_REVEAL', status: 'CLOSED' }, ['reveal', 'open']],
    [{ results: 'ON_REVEAL', status: 'CLOSED', revealed: true }, ['open', 'hide']],
    [{ results: 'ON_REVEAL', status: 'DRAFT', revealed: true }, ['open', 'hide']],
  ])('of %j are %j', (fields, steps) => expect(stepsOf(poll(fields), now)).toEqual(steps));
});

describe('undoOf', () => {
  it('names what takes a step back, and knows that a draft once opened is none again', () => {
    expect(undoOf('open', poll({ status: 'DRAFT' }))).toBeNull();
    expect(undoOf('open', poll({ status: 'CLOSED' }))).toBe('close');
    expect(undoOf('close', poll())).toBe('open');
    expect(undoOf('reveal', poll())).toBe('hide');
    expect(undoOf('hide', poll({ revealed: true }))).toBe('reveal');
  });
});

describe('isDeletable', () => {
  it('lets go a draft of round 1 alone', () => {
    expect(isDeletable(poll({ status: 'DRAFT' }))).toBe(true);
    expect(isDeletable(poll({ status: 'DRAFT', round: 2 }))).toBe(false);
    expect(isDeletable(poll())).toBe(false);
  });
});

describe('groupPolls', () => {
  it('puts what runs first, then what comes, then what is over, each by its time', () => {
    const groups = groupPolls(
      [
        poll({ pollId: 'over', status: 'CLOSED' }),
        poll({ pollId: 'just-over', closesAt: past }),
        poll({ pollId: 'draft', status: 'DRAFT' }),
        poll({ pollId: 'soon', status: 'DRAFT', opensAt: future }),
        poll({ pollId: 'runs' }),
        poll({ pollId: 'a-runs' }),
        poll({ pollId: 'ends', closesAt: future }),
      ],
      now,
    );
    expect(groups.map(({ name, polls }) => [name, ...polls.map(({ pollId }) => pollId)])).toEqual([
      ['OPEN', 'ends', 'a-runs', 'runs'],
      ['NEXT', 'soon', 'draft'],
      ['CLOSED', 'over', 'just-over'],
    ]);
    expect(groupPolls([], now)).toEqual([]);
  });
});
