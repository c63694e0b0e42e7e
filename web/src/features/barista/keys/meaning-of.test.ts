import { expect, it } from 'vitest';
import { meaningOf } from './meaning-of.ts';

const press = (key: string, change = {}) =>
  meaningOf({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    repeat: false,
    isComposing: false,
    target: null,
    ...change,
  });

it('gives digits and letters a meaning', () => {
  expect(press('1')).toEqual({ kind: 'CARD', index: 0 });
  expect(press('9')).toEqual({ kind: 'CARD', index: 8 });
  expect(press('M')).toEqual({ kind: 'BUTTON', key: 'm' });
  expect(press('u')).toEqual({ kind: 'BUTTON', key: 'u' });
});

it('leaves all else to the browser', () => {
  for (const key of ['0', 'Enter', 'x', 'F1']) expect(press(key)).toBeNull();
  for (const held of ['ctrlKey', 'metaKey', 'altKey', 'repeat', 'isComposing'])
    expect(press('r', { [held]: true })).toBeNull();
});
