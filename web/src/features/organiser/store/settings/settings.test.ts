import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnexpectedAnswer } from '../../../../api/errors.ts';
import { fromDuration, toDuration } from './duration.ts';
import { parseSettingsText, type StoreSettings } from './settings.ts';
import { toChange, toForm, validateSettings } from './settings-form.ts';

const settings: StoreSettings = {
  codePeriodSeconds: 300,
  drinksPerCode: 10,
  queueLimit: 20,
  ordersPerVisitor: 1,
  orderTimeoutSeconds: 90,
  makeTimeoutSeconds: 900,
};

describe('the settings', () => {
  it('come as a text of JSON', () => {
    expect(parseSettingsText(JSON.stringify({ ...settings, more: 1 }))).toEqual(settings);
    expect(parseSettingsText(null)).toBeNull();
    expect(() => parseSettingsText('{}')).toThrow(UnexpectedAnswer);
  });
});

describe('a length of time', () => {
  it('says what it was made from', () => {
    fc.assert(
      fc.property(fc.nat(7200), (seconds) => {
        expect(fromDuration(toDuration(seconds))).toBe(seconds);
      }),
    );
  });

  it.each([
    ['5:', 300],
    [':45', 45],
    ['0:90', 90],
    ['５:０', 300],
    [':', null],
    ['1.5:0', null],
    ['-1:0', null],
    ['five:0', null],
  ])('%j is %s', (text, seconds) => expect(fromDuration(text)).toBe(seconds));
});

describe('the form', () => {
  const form = toForm(settings);

  it('sends nothing but what was changed', () => {
    expect(toChange(form, form)).toEqual({});
    expect(toChange({ ...form, queueLimit: ' 020', orderTimeoutSeconds: '0:90' }, form)).toEqual({});
    expect(toChange({ ...form, queueLimit: '25', makeTimeoutSeconds: '10:' }, form)).toEqual({
      queueLimit: 25,
      makeTimeoutSeconds: 600,
    });
  });

  it('keeps within the ranges', () => {
    expect(validateSettings(form)).toEqual({});
    expect(
      validateSettings({
        ...form,
        codePeriodSeconds: '0:4',
        queueLimit: '1001',
        ordersPerVisitor: '',
        drinksPerCode: 'x',
      }),
    ).toEqual({
      codePeriodSeconds: 'OUT_OF_RANGE',
      queueLimit: 'OUT_OF_RANGE',
      ordersPerVisitor: 'NO_NUMBER',
      drinksPerCode: 'NO_NUMBER',
    });
  });
});
