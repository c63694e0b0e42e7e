import { describe, expect, it } from 'vitest';
import { languagesOf, sayText } from './screen-language.ts';

describe('languagesOf', () => {
  it('keeps the order of the booth, once each, and drops what no catalogue speaks', () => {
    expect(languagesOf(['ja', 'en', 'ja', 'fr'])).toEqual(['ja', 'en']);
    expect(languagesOf(['ja'])).toEqual(['ja']);
    expect(languagesOf([])).toEqual(['en', 'ja']);
  });
});

describe('sayText', () => {
  const both = { en: 'Coffee', ja: 'コーヒー' };

  it('says it in the order of the screen', () => {
    expect(sayText(both, ['ja', 'en']).map((one) => one.text)).toEqual(['コーヒー', 'Coffee']);
    expect(sayText(both, ['en']).map((one) => one.text)).toEqual(['Coffee']);
  });

  it('says in another language what was written in no language of the screen', () => {
    expect(sayText({ ja: 'コーヒー', en: null }, ['en'])).toEqual([{ language: 'ja', text: 'コーヒー' }]);
  });

  it('says the same words once', () => {
    expect(sayText({ en: 'Lambda', ja: 'Lambda' }, ['en', 'ja'])).toHaveLength(1);
  });
});
