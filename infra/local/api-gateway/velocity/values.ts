import { TemplateRenderError } from './errors.ts';

/**
 * What a template's variables hold. Objects are Maps, as in Java: a key such as `constructor` or `__proto__` that a
 * caller sends is a key like any other, never something of JavaScript's own.
 */
export type Value = null | undefined | boolean | number | string | readonly Value[] | ValueMap | HostObject;
export interface ValueMap extends Map<string, Value> {}

/** `$input` and `$util`: methods and properties that the gateway offers. */
export class HostObject {
  readonly methods: Readonly<Record<string, (...args: readonly Value[]) => Value>>;
  readonly properties: ReadonlyMap<string, Value>;

  constructor(methods: HostObject['methods'], properties: HostObject['properties'] = new Map()) {
    this.methods = methods;
    this.properties = properties;
  }
}

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** Parsed JSON as template values. */
export function toValue(json: unknown): Value {
  if (json === null || typeof json === 'boolean' || typeof json === 'number' || typeof json === 'string') return json;
  if (Array.isArray(json)) return json.map(toValue);
  if (typeof json === 'object') return new Map(Object.entries(json).map(([key, item]) => [key, toValue(item)]));
  return undefined;
}

/** Velocity 1.7: everything but null and `false` is true, the empty string and 0 too. */
export const isTrue = (value: Value): boolean => value !== null && value !== undefined && value !== false;

/** Velocity 1.7: values of one type by value, of two types by their text. */
export function areEqual(left: Value, right: Value): boolean {
  if (left === null || left === undefined) return right === null || right === undefined;
  if (right === null || right === undefined) return false;
  if (typeof left === typeof right && typeof left !== 'object') return left === right;
  return print(left) === print(right);
}

/** A value's text as Java's `toString` gives it. */
export function print(value: Value): string {
  if (value === null || value === undefined) return 'null';
  if (isList(value)) return `[${value.map(print).join(', ')}]`;
  if (value instanceof Map) return `{${[...value].map(([key, item]) => `${key}=${print(item)}`).join(', ')}}`;
  if (value instanceof HostObject) throw new TemplateRenderError('$input and $util have no text of their own');
  return String(value);
}
