import { TemplateRenderError } from './errors.ts';
import { matchesLikeJava, replaceAllLikeJava, splitLikeJava } from './java-regex.ts';
import { areEqual, HostObject, isList, print, type Value, type ValueMap } from './values.ts';

type Methods<T> = Readonly<Record<string, (self: T, ...args: Value[]) => Value>>;

const text = (value: Value): string => print(value);

function index(value: Value, limit: number): number {
  const at = Number(value);
  if (!Number.isInteger(at) || at < 0 || at > limit) {
    throw new TemplateRenderError(`an index of ${text(value)} is out of range`);
  }
  return at;
}

const ofString: Methods<string> = {
  charAt: (self, at) => self.charAt(index(at, self.length - 1)),
  concat: (self, other) => self + text(other),
  contains: (self, part) => self.includes(text(part)),
  endsWith: (self, part) => self.endsWith(text(part)),
  equals: (self, other) => typeof other === 'string' && self === other,
  equalsIgnoreCase: (self, other) => typeof other === 'string' && self.toLowerCase() === other.toLowerCase(),
  indexOf: (self, part) => self.indexOf(text(part)),
  isEmpty: (self) => self === '',
  lastIndexOf: (self, part) => self.lastIndexOf(text(part)),
  length: (self) => self.length,
  matches: (self, pattern) => matchesLikeJava(self, text(pattern)),
  replace: (self, part, by) => self.replaceAll(text(part), () => text(by)),
  replaceAll: (self, pattern, by) => replaceAllLikeJava(self, text(pattern), text(by)),
  split: (self, pattern) => splitLikeJava(self, text(pattern)),
  startsWith: (self, part) => self.startsWith(text(part)),
  substring: (self, from, to) =>
    self.substring(index(from, self.length), to === undefined ? self.length : index(to, self.length)),
  toLowerCase: (self) => self.toLowerCase(),
  toString: (self: string) => self,
  toUpperCase: (self) => self.toUpperCase(),
  trim: (self) => self.trim(),
};

const ofList: Methods<readonly Value[]> = {
  contains: (self, item) => self.some((own) => areEqual(own, item)),
  get: (self, at) => self[index(at, self.length - 1)],
  isEmpty: (self) => self.length === 0,
  size: (self) => self.length,
  toString: (self: Value) => print(self),
};

const ofMap: Methods<ValueMap> = {
  containsKey: (self, key) => self.has(text(key)),
  entrySet: (self) =>
    [...self].map(
      ([key, value]) =>
        new Map<string, Value>([
          ['key', key],
          ['value', value],
        ]),
    ),
  get: (self, key) => self.get(text(key)),
  getKey: (self) => self.get('key'),
  getValue: (self) => self.get('value'),
  isEmpty: (self) => self.size === 0,
  keySet: (self) => [...self.keys()],
  put: (self, key, value) => {
    const before = self.get(text(key));
    self.set(text(key), value);
    return before ?? '';
  },
  size: (self) => self.size,
  toString: (self: Value) => print(self),
  values: (self) => [...self.values()],
};

const ofScalar: Methods<number | boolean> = {
  equals: (self, other) => self === other,
  intValue: (self) => Math.trunc(Number(self)),
  toString: (self: Value) => print(self),
};

/** The names that any value may be asked for; a template that calls another is refused when it is read. */
export const knownMethods: ReadonlySet<string> = new Set(
  [ofString, ofList, ofMap, ofScalar].flatMap((methods) => Object.keys(methods)),
);

function pick<T>(methods: Methods<T>, self: T, name: string, args: Value[]): Value {
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (method === undefined) throw new TemplateRenderError(`${print(self as Value).slice(0, 40)} has no method ${name}`);
  return method(self, ...args);
}

/** Calls one of Java's methods on a value; on null it gives null, as Velocity does. */
export function callMethod(self: Value, name: string, args: Value[]): Value {
  if (self === null || self === undefined) return undefined;
  if (self instanceof HostObject) {
    const method = Object.hasOwn(self.methods, name) ? self.methods[name] : undefined;
    if (method === undefined) throw new TemplateRenderError(`there is no method ${name}`);
    return method(...args);
  }
  if (typeof self === 'string') return pick(ofString, self, name, args);
  if (isList(self)) return pick(ofList, self, name, args);
  if (self instanceof Map) return pick(ofMap, self, name, args);
  return pick(ofScalar, self, name, args);
}
