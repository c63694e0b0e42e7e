import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editForm } from './edit-form.ts';
import { emptyForm, type PollForm } from './form-state.ts';
import { arbitraryPoll } from './testing/arbitrary-poll.ts';
import { meanSame, toDefinition } from './to-definition.ts';
import { adoptSaved, copyForm, toForm } from './to-form.ts';
import { validateForm } from './validate-form.ts';

/** A poll's part that an organiser writes, as the API takes it: what is null is left out. */
function definitionOf(poll: object): unknown {
  const written = JSON.parse(
    JSON.stringify(poll, (_, value: unknown) => (value === null ? undefined : value)),
  ) as Record<string, unknown>;
  for (const name of ['boothId', 'pollId', 'status', 'round', 'revealed', 'version']) delete written[name];
  return written;
}

describe('a poll through the form', () => {
  it('comes out as it went in', () => {
    fc.assert(
      fc.property(arbitraryPoll, (poll) => {
        expect(toDefinition(toForm(poll), poll)).toEqual(definitionOf(poll));
      }),
    );
  });

  it('is well formed', () => {
    fc.assert(
      fc.property(arbitraryPoll, (poll) => {
        expect(validateForm(toForm(poll), poll)).toEqual([]);
      }),
    );
  });

  it('keeps the rows in which it was typed once it is saved', () => {
    fc.assert(
      fc.property(arbitraryPoll, (poll) => {
        const saved = toForm(poll);
        const typed = { ...saved, options: saved.options.map((o, i) => ({ ...o, key: `row-${i}`, optionId: null })) };
        const adopted = adoptSaved(typed, poll);
        expect(adopted.options.map(({ key }) => key)).toEqual(typed.options.map(({ key }) => key));
        expect(meanSame(adopted, saved)).toBe(true);
      }),
    );
  });

  it('is copied without its times', () => {
    fc.assert(
      fc.property(arbitraryPoll, (poll) => {
        const definition = toDefinition(copyForm(poll), null);
        expect(definition).toEqual(definitionOf({ ...poll, opensAt: null, closesAt: null }));
      }),
    );
  });
});

describe('toDefinition', () => {
  it('trims, leaves out what is empty, and names new options', () => {
    const form: PollForm = {
      ...emptyForm,
      title: { en: '  Tea or coffee? ', ja: ' ' },
      options: [
        { key: '1', optionId: null, label: { en: ' Tea ', ja: '' }, imageUrl: ' ', color: '' },
        { key: '2', optionId: null, label: { en: '', ja: 'コーヒー' }, imageUrl: '', color: '#8a4b00' },
      ],
    };
    expect(toDefinition(form, null)).toEqual({
      title: { en: 'Tea or coffee?' },
      options: [
        { optionId: 'tea', label: { en: 'Tea' } },
        { optionId: 'option-2', label: { ja: 'コーヒー' }, color: '#8a4b00' },
      ],
      minChoices: 1,
      maxChoices: 1,
      allowChange: true,
      results: 'ALWAYS',
    });
  });
});

describe('editForm', () => {
  const keys = (form: PollForm) => form.options.map(({ key }) => key);

  it('moves an option, and stops at the ends', () => {
    const three = editForm(emptyForm, { kind: 'ADD_OPTION' });
    expect(keys(editForm(three, { kind: 'MOVE_OPTION', key: '1', by: 1 }))).toEqual(['2', '1', '3']);
    expect(editForm(three, { kind: 'MOVE_OPTION', key: '1', by: -1 })).toBe(three);
    expect(editForm(three, { kind: 'MOVE_OPTION', key: '3', by: 1 })).toBe(three);
    expect(editForm(three, { kind: 'MOVE_OPTION', key: 'none', by: 1 })).toBe(three);
  });

  it('gives every row a key of its own, whatever is added and removed, and stops at fifty', () => {
    const edit = fc.oneof(
      fc.constant({ kind: 'ADD_OPTION' as const }),
      fc.integer({ min: 1, max: 60 }).map((n) => ({ kind: 'REMOVE_OPTION' as const, key: String(n) })),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 120 }), (edits) => {
        const form = edits.reduce(editForm, emptyForm);
        expect(new Set(keys(form)).size).toBe(form.options.length);
        expect(form.options.length).toBeLessThanOrEqual(50);
      }),
    );
  });
});
