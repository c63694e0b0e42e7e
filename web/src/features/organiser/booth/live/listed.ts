import type { Source } from '../../../../api/live/source.ts';

/** A list that nobody announces changes of: it is asked for again and again while somebody looks. */
export interface Listed<T> {
  readonly items: readonly T[];
  /** Grows with each change. */
  readonly serial: number;
}

/** Where such a list comes from; to be followed in mode `poll`. */
export function listedSource<T>(read: () => Promise<readonly T[]>): Source<Listed<T>> {
  let last: Listed<T> | undefined;
  return {
    async read() {
      const items = await read();
      if (last === undefined || JSON.stringify(last.items) !== JSON.stringify(items))
        last = { items, serial: (last?.serial ?? 0) + 1 };
      return last;
    },
    listen: () => Promise.reject(new Error('Nobody announces this list.')),
    parse: () => null,
    compareAge: (a, b) => a.serial - b.serial,
  };
}
