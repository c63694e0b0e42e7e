const named: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  "'": "\\'",
  '\\': '\\\\',
  '/': '\\/',
};

/**
 * `$util.escapeJavaScript`: Apache Commons Lang's `StringEscapeUtils.escapeJavaScript`, which escapes the single quote
 * too (so that its result isn't JSON until `\'` is put back) and everything outside ASCII.
 */
export function escapeJavaScript(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must be escaped
    /["'\\/\u0000-\u001f\u0080-\uffff]/g,
    (character) => named[character] ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}
