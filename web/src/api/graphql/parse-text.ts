import { parseFields, parseOptional, parseString } from '../parse.ts';
import type { Text } from '../types.ts';

/** A text in one or both languages. */
export function parseText(value: unknown, what: string): Text {
  const text = parseFields(value, what);
  return {
    en: parseOptional(text.en, `${what}.en`, parseString),
    ja: parseOptional(text.ja, `${what}.ja`, parseString),
  };
}
