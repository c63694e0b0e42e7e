import { UnexpectedAnswer } from './errors.ts';

/**
 * Hand-made parsing of what comes from outside: a schema library would cost the phone more bytes than all of it.
 * Each throws {@link UnexpectedAnswer} and names what it was looking at.
 */
export type Fields = Readonly<Record<string, unknown>>;

function unexpected(what: string, wanted: string): never {
  throw new UnexpectedAnswer(`${what} should be ${wanted}`);
}

export function parseFields(value: unknown, what: string): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : unexpected(what, 'an object');
}

export function parseString(value: unknown, what: string): string {
  return typeof value === 'string' ? value : unexpected(what, 'a string');
}

export function parseNumber(value: unknown, what: string): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : unexpected(what, 'a number');
}

export function parseBoolean(value: unknown, what: string): boolean {
  return typeof value === 'boolean' ? value : unexpected(what, 'true or false');
}

export function parseList<T>(value: unknown, what: string, parseOne: (item: unknown, what: string) => T): T[] {
  if (!Array.isArray(value)) return unexpected(what, 'a list');
  return value.map((item, index) => parseOne(item, `${what}[${index}]`));
}

/** Null and missing are the same: GraphQL says null, REST leaves out. */
export function parseOptional<T>(value: unknown, what: string, parseOne: (item: unknown, what: string) => T): T | null {
  return value === null || value === undefined ? null : parseOne(value, what);
}

export function parseOneOf<T extends string>(value: unknown, what: string, known: readonly T[]): T {
  return known.find((one) => one === value) ?? unexpected(what, `one of ${known.join(', ')}`);
}
