import { expect, it } from 'vitest';
import { en } from './en.ts';
import { orderTexts } from './use-order-text.ts';

it('leaves no text empty', () => {
  for (const texts of Object.values(orderTexts)) {
    for (const [, text] of JSON.stringify(texts).matchAll(/:"([^"]*)"/g)) expect(text).not.toBe('');
  }
});

it('writes a drink within a sentence as people do', () => {
  expect(en.ready.title('Flat white')).toBe('Your flat white is ready');
  expect(en.ready.title('IPA')).toBe('Your IPA is ready');
  expect(en.ready.cup(160)).toBe('2 min 40 s from order to cup');
});
