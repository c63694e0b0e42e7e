import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeJavaScript } from './escape-java-script.ts';

describe('escapeJavaScript', () => {
  it.each([
    [`a'b"c\\d/e`, `a\\'b\\"c\\\\d\\/e`],
    ['\b\t\n\f\r\u0000\u001f', '\\b\\t\\n\\f\\r\\u0000\\u001F'],
    ['é€\ud83e\udd8a\ud800', '\\u00E9\\u20AC\\uD83E\\uDD8A\\uD800'],
    ['\u007f #set $x', '\u007f #set $x'],
  ])('writes %j as Commons Lang does', (text, escaped) => expect(escapeJavaScript(text)).toBe(escaped));

  it('is JSON once the single quote is put back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(JSON.parse(`"${escapeJavaScript(text).replace(/\\'/g, "'")}"`)).toBe(text);
      }),
    );
  });
});
