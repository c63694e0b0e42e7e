import { UnsupportedTemplate } from '../template/errors.ts';
import type { Resource } from '../template/resource.ts';

type Properties = Readonly<Record<string, unknown>>;

/** Reads a resource's properties; whatever isn't as expected stops the start with the resource's name. */
export function readerOf(logicalId: string, properties: Properties, path = '') {
  const at = (key: string): string => (path === '' ? key : `${path}.${key}`);
  const refuse = (key: string): never => {
    throw new UnsupportedTemplate(logicalId, at(key));
  };
  const optionalText = (key: string): string | undefined => {
    const value = properties[key];
    if (value === undefined || typeof value === 'string') return value;
    return typeof value === 'number' ? String(value) : refuse(key);
  };
  const record = (key: string): Properties => {
    const value = properties[key] ?? {};
    return typeof value === 'object' && !Array.isArray(value) ? (value as Properties) : refuse(key);
  };
  return {
    logicalId,
    keys: Object.keys(properties),
    at,
    refuse,
    optionalText,
    text: (key: string): string => optionalText(key) ?? refuse(key),
    number: (key: string): number | undefined => {
      const value = properties[key];
      if (value === undefined) return undefined;
      return Number.isFinite(Number(value)) ? Number(value) : refuse(key);
    },
    flag: (key: string): boolean => properties[key] === true || properties[key] === 'true',
    record,
    texts: (key: string): Readonly<Record<string, string>> =>
      Object.fromEntries(
        Object.entries(record(key)).map(([name, value]) => [
          name,
          typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number'
            ? String(value)
            : refuse(`${key}.${name}`),
        ]),
      ),
    textList: (key: string): readonly string[] => {
      const value = properties[key];
      return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')
        ? value
        : refuse(key);
    },
    list: (key: string) => {
      const value = properties[key] ?? [];
      if (!Array.isArray(value)) return refuse(key);
      return value.map((item: unknown, index) =>
        typeof item === 'object' && item !== null
          ? readerOf(logicalId, item as Properties, `${at(key)}[${index}]`)
          : refuse(`${key}[${index}]`),
      );
    },
    child: (key: string) => readerOf(logicalId, record(key), at(key)),
    /** Refuses every property but these. */
    only: (...known: string[]): void => {
      for (const key of Object.keys(properties)) if (!known.includes(key)) refuse(key);
    },
  };
}

export type Reader = ReturnType<typeof readerOf>;
export const readResource = ({ logicalId, properties }: Resource): Reader => readerOf(logicalId, properties);
