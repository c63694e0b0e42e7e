import { describe, expect, it } from 'vitest';
import { emptyForm, emptyOption, type PollForm } from './form-state.ts';
import { validateForm } from './validate-form.ts';

const good: PollForm = {
  ...emptyForm,
  title: { en: 'Tea?', ja: '' },
  options: [
    { ...emptyOption('1'), label: { en: 'Yes', ja: '' } },
    { ...emptyOption('2'), label: { en: '', ja: 'いいえ' } },
  ],
};
const withOption = (fields: Partial<PollForm['options'][number]>): PollForm => ({
  ...good,
  options: good.options.map((option, i) => (i === 0 ? { ...option, ...fields } : option)),
});

describe('validateForm', () => {
  it('takes a good form', () => expect(validateForm(good, null)).toEqual([]));

  it.each<[string, PollForm, string, string]>([
    ['no title', { ...good, title: { en: ' ', ja: '' } }, 'title.en', 'MISSING'],
    ['a long title', { ...good, title: { en: '', ja: 'あ'.repeat(121) } }, 'title.ja', 'TITLE_LONG'],
    ['a nameless option', withOption({ label: { en: '', ja: ' ' } }), 'option.1.label.en', 'MISSING'],
    ['a long label', withOption({ label: { en: 'a'.repeat(61), ja: '' } }), 'option.1.label.en', 'LABEL_LONG'],
    ['one option', { ...good, options: good.options.slice(1) }, 'options', 'FEW_OPTIONS'],
    ['an insecure picture', withOption({ imageUrl: 'http://a.example/a.png' }), 'option.1.imageUrl', 'BAD_IMAGE'],
    ['a script for a picture', withOption({ imageUrl: 'javascript:alert(1)' }), 'option.1.imageUrl', 'BAD_IMAGE'],
    ['a picture without a host', withOption({ imageUrl: 'https://?' }), 'option.1.imageUrl', 'BAD_IMAGE'],
    ['a colour by name', withOption({ color: 'red' }), 'option.1.color', 'BAD_COLOUR'],
    ['half a choice', { ...good, minChoices: '1.5' }, 'minChoices', 'MIN_NOT_WHOLE'],
    ['no choice', { ...good, minChoices: '0' }, 'minChoices', 'MIN_NOT_WHOLE'],
    ['an empty most', { ...good, maxChoices: '' }, 'maxChoices', 'MAX_NOT_WHOLE'],
    ['most below least', { ...good, minChoices: '2', maxChoices: '1' }, 'maxChoices', 'MAX_BELOW_MIN'],
    ['more than there are', { ...good, maxChoices: '3' }, 'maxChoices', 'MAX_ABOVE_OPTIONS'],
    ['half a time', { ...good, opensAt: '2026-05-04' }, 'opensAt', 'BAD_TIME'],
    [
      'a close before the opening',
      { ...good, opensAt: '2026-05-04T10:00', closesAt: '2026-05-04T10:00' },
      'closesAt',
      'CLOSES_BEFORE_OPENS',
    ],
  ])('finds %s', (_, form, field, kind) => expect(validateForm(form, null)).toEqual([{ field, kind }]));

  it('counts characters as the server does, not UTF-16 units', () => {
    expect(validateForm({ ...good, title: { en: '☕🦊'.repeat(60), ja: '' } }, null)).toEqual([]);
  });

  it('finds too many options', () => {
    const options = Array.from({ length: 51 }, (_, i) => ({
      ...emptyOption(String(i)),
      label: { en: `${i}`, ja: '' },
    }));
    expect(validateForm({ ...good, options }, null)).toEqual([{ field: 'options', kind: 'MANY_OPTIONS' }]);
  });
});
