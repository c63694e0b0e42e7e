import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyForm } from '../definition/form-state.ts';
import { arbitraryPoll } from '../definition/testing/arbitrary-poll.ts';
import { toForm } from '../definition/to-form.ts';
import { previewPoll, sampleCounts } from './preview-poll.ts';

const standIns = { title: 'Your question', option: (n: number) => `Option ${n}` };

describe('previewPoll', () => {
  it('stands in for what is not written yet', () => {
    const poll = previewPoll(emptyForm, standIns);
    expect(poll.title.en).toBe('Your question');
    expect(poll.options.map(({ label }) => label.ja)).toEqual(['Option 1', 'Option 2']);
  });

  it('shows what was saved, in its words', () => {
    fc.assert(
      fc.property(arbitraryPoll, (poll) => {
        const shown = previewPoll(toForm(poll), standIns);
        expect(shown.title).toEqual(poll.title);
        expect(shown.options.map(({ label }) => label)).toEqual(poll.options.map(({ label }) => label));
        expect([shown.minChoices, shown.maxChoices]).toEqual([poll.minChoices, poll.maxChoices]);
        expect(sampleCounts(shown)).toHaveLength(poll.options.length);
      }),
    );
  });

  it.each(['', '-3', '0', 'many', '99', '1.9'])('makes a poll that can be drawn of %j choices', (typed) => {
    const { minChoices, maxChoices } = previewPoll({ ...emptyForm, minChoices: typed, maxChoices: typed }, standIns);
    expect(minChoices).toBeGreaterThanOrEqual(1);
    expect(maxChoices).toBeGreaterThanOrEqual(minChoices);
    expect(maxChoices).toBeLessThanOrEqual(2);
  });

  it('takes no address that is no https picture', () => {
    const [first, ...rest] = emptyForm.options;
    if (!first) throw new Error('a new form has options');
    const form = { ...emptyForm, options: [{ ...first, imageUrl: 'javascript:alert(1)', color: 'url(x)' }, ...rest] };
    expect(previewPoll(form, standIns).options[0]).toMatchObject({ imageUrl: null, color: null });
  });
});
