import type { DataStore } from 'cognito-local/lib/services/dataStore/dataStore.js';
import { DataFolderProblem } from '../../data-folder/errors.ts';
import type { KeptFiles } from '../../data-folder/keep-files.ts';

type Part = Record<string, unknown>;

const fileName = 'staff.json';
const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null;
const reviveDates = (key: string, value: unknown) =>
  key.endsWith('Date') && typeof value === 'string' ? new Date(value) : value;

function readAll(files: KeptFiles): Part {
  const text = files.read(fileName);
  if (text === undefined) return {};
  try {
    const read: unknown = JSON.parse(text, reviveDates);
    if (isPart(read)) return read;
    throw new Error('it is no object');
  } catch (cause) {
    throw new DataFolderProblem(
      `${files.pathOf(fileName)} (who may sign in) can't be read. Put a copy of it back, or move the whole folder away (it holds the votes) and start again.`,
      cause,
    );
  }
}

const valueAt = (all: unknown, path: readonly string[]): unknown =>
  path.reduce((part, key) => (isPart(part) && Object.hasOwn(part, key) ? part[key] : undefined), all);

function partAt(all: Part, path: readonly string[]): Part {
  return path.reduce<Part>((part, key) => {
    const known = valueAt(part, [key]);
    if (isPart(known)) return known;
    const made: Part = {};
    put(part, key, made);
    return made;
  }, all);
}

/** Defined rather than assigned: a person may be called `__proto__`. */
const put = (part: Part, key: string, value: unknown): void => {
  Object.defineProperty(part, key, { value, enumerable: true, configurable: true, writable: true });
};

/**
 * Where cognito-local keeps people and groups: one file of the data folder, written whole with every change. What is
 * read is a copy, and a change that can't be written hasn't happened.
 */
export function openUserStore(files: KeptFiles): DataStore {
  let all = readAll(files);
  const change = (path: readonly string[], to: (part: Part, key: string) => void): void => {
    const next = structuredClone(all);
    to(partAt(next, path.slice(0, -1)), path.at(-1) ?? '');
    files.write(fileName, JSON.stringify(next, null, 1));
    all = next;
  };
  // The type is the caller's word for what it stored there itself.
  const read = <T>(path: readonly string[], otherwise: T | null): T =>
    structuredClone(valueAt(all, path) ?? otherwise) as T;
  return {
    get: async <T>(_context: unknown, key: string | string[], otherwise?: T) => read([key].flat(), otherwise ?? null),
    getRoot: async () => read([], null),
    set: async (_context, key, value) => change([key].flat(), (part, last) => put(part, last, structuredClone(value))),
    delete: async (_context, key) => change([key].flat(), (part, last) => void delete part[last]),
  };
}
