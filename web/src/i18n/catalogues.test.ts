import { describe, expect, it } from 'vitest';
import { marks } from '../marks/marks.ts';
import { chooseLanguage, languages } from './language.ts';
import { nameMark } from './mark-names.ts';
import { languageOf, pickText } from './pick-text.ts';
import { textIn } from './use-text.ts';

describe('the catalogues', () => {
  it('leave no text empty', () => {
    for (const language of languages) {
      for (const text of JSON.stringify(textIn(language)).matchAll(/:"([^"]*)"/g)) expect(text[1]).not.toBe('');
    }
  });

  it('name forty marks, each once, in both languages', () => {
    expect(new Set(marks).size).toBe(40);
    for (const language of languages) expect(new Set(marks.map((mark) => nameMark(mark, language))).size).toBe(40);
    expect(nameMark('🦊', 'ja')).toBe('キツネ');
    expect(nameMark('🧱', 'en')).toBeNull();
  });
});

describe('chooseLanguage', () => {
  it.each([
    [['ja-JP', 'en'], 'ja'],
    [['de', 'fr', 'JA'], 'ja'],
    [['de-AT', 'en-GB', 'ja'], 'en'],
    [['de'], 'en'],
    [[], 'en'],
  ] as const)('answers %s with %s', (wanted, language) => expect(chooseLanguage(wanted)).toBe(language));
});

describe('pickText', () => {
  it('falls back on the language there is, and tells which', () => {
    expect(pickText({ en: 'Tea', ja: 'お茶' }, 'ja')).toBe('お茶');
    expect(pickText({ en: 'Tea', ja: null }, 'ja')).toBe('Tea');
    expect(languageOf({ en: 'Tea', ja: null }, 'ja')).toBe('en');
    expect(pickText({}, 'en')).toBe('');
  });
});
