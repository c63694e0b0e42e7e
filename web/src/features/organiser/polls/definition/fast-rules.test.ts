import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editForm } from './edit-form.ts';
import { breaksFastRules, keepFastRules } from './fast-rules.ts';
import { arbitraryPoll } from './testing/arbitrary-poll.ts';
import { toForm } from './to-form.ts';

describe('rules that stand', () => {
  it('are not broken by words, colours, times or order', () => {
    fc.assert(
      fc.property(arbitraryPoll, (poll) => {
        const form = toForm(poll);
        const mended = { ...form, title: { en: 'Mended', ja: '' }, opensAt: '', options: form.options.toReversed() };
        expect(breaksFastRules(mended, poll)).toBe(false);
      }),
    );
  });

  it('are broken by an option more or less, and by other choices', () => {
    fc.assert(
      fc.property(arbitraryPoll, (poll) => {
        const form = toForm(poll);
        const key = form.options[0]?.key ?? '';
        const broken = [
          editForm(form, { kind: 'ADD_OPTION' }),
          editForm(form, { kind: 'REMOVE_OPTION', key }),
          { ...form, maxChoices: String(poll.maxChoices + 1) },
          { ...form, allowChange: !poll.allowChange },
        ];
        for (const one of broken) {
          expect(breaksFastRules(one, poll)).toBe(true);
          expect(breaksFastRules(keepFastRules(one, poll), poll)).toBe(false);
        }
      }),
    );
  });

  it('are restored around the words that were mended', () => {
    fc.assert(
      fc.property(arbitraryPoll, (poll) => {
        const form = editForm(toForm(poll), {
          kind: 'SET',
          fields: { title: { en: 'Mended', ja: '' }, minChoices: '' },
        });
        const kept = keepFastRules(editForm(form, { kind: 'ADD_OPTION' }), poll);
        expect(kept.title.en).toBe('Mended');
        expect(kept.options).toEqual(toForm(poll).options);
      }),
    );
  });
});
