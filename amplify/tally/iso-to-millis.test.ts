import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isoToMillis } from './iso-to-millis.ts';

it('reads every time as Date does', () => {
  const date = fc.date({
    min: new Date('0001-01-01T00:00:00.000Z'),
    max: new Date('9999-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  });
  fc.assert(fc.property(date, (time) => isoToMillis(time.toISOString()) === time.getTime()));
});

it('takes a leap day, and a time without milliseconds', () => {
  expect(isoToMillis('2024-02-29T23:59:59Z')).toBe(Date.parse('2024-02-29T23:59:59Z'));
});
