import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyOption } from './form-state.ts';
import { nameZone, toIsoTime, toLocalTime } from './local-time.ts';
import { nameOptions, namePoll } from './name-options.ts';
import { slugOf } from './slug.ts';

const named = (...labels: [en: string, ja: string][]) =>
  nameOptions(labels.map(([en, ja], i) => ({ ...emptyOption(String(i)), label: { en, ja } }))).map((o) => o.optionId);

describe('slugOf', () => {
  it.each([
    ['Step Functions!', 'step-functions'],
    ['  Crème brûlée ', 'creme-brulee'],
    ['API  Gateway (v2)', 'api-gateway-v2'],
    ['ＡＷＳ', 'aws'],
    ['コーヒー', ''],
    ['--', ''],
  ])('makes %j to %j', (text, slug) => expect(slugOf(text)).toBe(slug));

  it('makes an id or nothing of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(slugOf(text)).toMatch(/^[a-z0-9-]{0,64}$/);
      }),
    );
  });
});

describe('nameOptions', () => {
  it('takes the English label, the Latin letters of the Japanese one, or the place', () => {
    expect(named(['Tea', 'お茶'], ['', 'AWS の Lambda'], ['', 'コーヒー'])).toEqual(['tea', 'aws-lambda', 'option-3']);
  });

  it('numbers those that would be called the same', () => {
    expect(named(['Tea', ''], ['tea', ''], ['Tea!', ''])).toEqual(['tea', 'tea-2', 'tea-3']);
  });

  it('lets a saved option keep its id, whatever it is called now', () => {
    const saved = { ...emptyOption('1'), optionId: 'lamda', label: { en: 'Lambda', ja: '' } };
    const fresh = { ...emptyOption('2'), label: { en: 'Lamda', ja: '' } };
    expect(nameOptions([fresh, saved]).map((option) => option.optionId)).toEqual(['lamda-2', 'lamda']);
  });

  it('makes ids that the contract takes, each once, of any labels', () => {
    const label = fc.record({ en: fc.string({ unit: 'binary', maxLength: 60 }), ja: fc.string({ maxLength: 60 }) });
    const option = fc.record({ label, optionId: fc.option(fc.stringMatching(/^[a-z0-9-]{1,64}$/)) });
    fc.assert(
      fc.property(fc.uniqueArray(option, { maxLength: 50, selector: (o) => o.optionId ?? o }), (options) => {
        const ids = nameOptions(options.map((o, i) => ({ ...emptyOption(String(i)), ...o }))).map((o) => o.optionId);
        expect(new Set(ids).size).toBe(options.length);
        for (const id of ids) expect(id).toMatch(/^[a-z0-9-]{1,64}$/);
      }),
    );
  });
});

describe('namePoll', () => {
  it('takes the title, or a number, that no other poll has', () => {
    expect(namePoll({ en: 'Your favourite?', ja: '' }, new Set())).toBe('your-favourite');
    expect(namePoll({ en: 'Your favourite?', ja: '' }, new Set(['your-favourite']))).toBe('your-favourite-2');
    expect(namePoll({ en: 'New!', ja: '' }, new Set())).toBe('new-2');
    expect(namePoll({ en: '', ja: '好きな飲み物は？' }, new Set(['poll-1']))).toBe('poll-2');
  });
});

describe('times', () => {
  it('go to the field and back, to the second', () => {
    const moment = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, (date) => {
        date.setMilliseconds(0);
        const local = toLocalTime(date.toISOString());
        // In the hour that clocks go back over, a local time names two moments: the field's text stays the same.
        expect(toLocalTime(toIsoTime(local))).toBe(local);
      }),
    );
  });

  it('shows seconds only where there are some', () => {
    expect(toLocalTime(toIsoTime('2026-05-04T18:30'))).toBe('2026-05-04T18:30');
    expect(toLocalTime(toIsoTime('2026-05-04T18:30:05'))).toBe('2026-05-04T18:30:05');
  });

  it.each(['', 'soon', '2026-13-01T10:00', '2026-05-04', '2026-05-04T18:30Z'])('knows that %j is none', (text) => {
    expect(toIsoTime(text)).toBeNull();
  });

  it('names the zone', () => {
    expect(nameZone(new Date('2026-05-04T10:00:00Z'), 'en')).toContain(
      Intl.DateTimeFormat().resolvedOptions().timeZone,
    );
  });
});
