import fc from 'fast-check';

/** What a template, a key, an expression or a header might trip over. */
export const hostileTexts = [
  ['a quote', '"'],
  ['an end of the text', '","boothId":"other'],
  ['a backslash at the end', 'a\\'],
  ['an apostrophe', "it's"],
  ['a hash', 'demo#POLL#three'],
  ['a dollar', '$'],
  ['the input', '$input.params()'],
  ['the whole body', "$input.json('$')"],
  ['a directive', '#set($authorization = "x")'],
  ['a context variable', '$context.extendedRequestId'],
  ['an expression', '{% $states.input %}'],
  ['a substitution', '$' + '{Transactions}'],
  ['a line break', 'demo\n'],
  ['NUL', 'demo\u0000'],
  ['a slash', 'demo/three'],
  ['dots', '..%2f..'],
  ['an emoji', '🦊'],
  ['kanji', '投票'],
  ['the prototype', '__proto__'],
  ['a capital', 'Demo'],
  ['too many characters', 'a'.repeat(65)],
  ['very many characters', 'a'.repeat(8000)],
] as const;

/** Any text at all, and often one of those characters. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({
    unit: fc.constantFrom('"', "'", '\\', '$', '#', '{', '}', '%', '\n', '\u0000', '🦊', 'a'),
    maxLength: 80,
  }),
  fc.constantFrom(...hostileTexts.map(([, text]) => text)),
);
