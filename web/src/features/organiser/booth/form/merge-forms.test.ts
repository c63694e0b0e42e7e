import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adoptTheirs, afterSave, changedFields, clashesWith, settle } from './merge-forms.ts';

const base = { name: 'Booth', wifi: 'hall', view: 'POLL' };
const some = fc.record({ name: fc.constantFrom('a', 'b', 'c'), wifi: fc.constantFrom('a', 'b', 'c') });

describe('two people at one form', () => {
  it('see each other’s changes of different fields', () => {
    const draft = adoptTheirs({ base, mine: { ...base, wifi: 'mine' } }, { ...base, view: 'SPLIT' });
    expect(draft.mine).toEqual({ name: 'Booth', wifi: 'mine', view: 'SPLIT' });
    expect(changedFields(draft)).toEqual(['wifi']);
    expect(clashesWith(draft, { ...base, view: 'SPLIT' })).toEqual([]);
  });

  it('are asked where they changed the same field', () => {
    const theirs = { ...base, wifi: 'theirs' };
    const draft = adoptTheirs({ base, mine: { ...base, wifi: 'mine' } }, theirs);
    expect(clashesWith(draft, theirs)).toEqual(['wifi']);
    expect(settle(draft, theirs, 'MINE')).toEqual({ base: theirs, mine: { ...base, wifi: 'mine' } });
    expect(settle(draft, theirs, 'THEIRS')).toEqual({ base: theirs, mine: theirs });
  });

  it('lose nothing that was typed, and are asked of nothing that nobody else changed', () => {
    fc.assert(
      fc.property(some, some, some, (start, mine, theirs) => {
        const draft = adoptTheirs({ base: start, mine }, theirs);
        for (const field of ['name', 'wifi'] as const) {
          if (mine[field] !== start[field]) expect(draft.mine[field]).toBe(mine[field]);
          else expect(draft.mine[field]).toBe(theirs[field]);
        }
        expect(clashesWith(settle(draft, theirs, 'MINE'), theirs)).toEqual([]);
        expect(settle(draft, theirs, 'MINE').mine).toEqual(draft.mine);
        expect(adoptTheirs(draft, theirs)).toBe(draft);
      }),
    );
  });
});

describe('after a save', () => {
  it('what was typed meanwhile stays', () => {
    const sent = { ...base, wifi: ' x ' };
    const draft = afterSave({ base, mine: { ...sent, name: 'Later' } }, sent, { ...base, wifi: 'x' });
    expect(draft).toEqual({ base: { ...base, wifi: 'x' }, mine: { name: 'Later', wifi: 'x', view: 'POLL' } });
  });
});
