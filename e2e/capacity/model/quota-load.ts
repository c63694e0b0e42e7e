import type { Limit } from '../facts/fact.ts';
import type { Load } from './load.ts';

/** A load beside a quota of the account. */
export function quotaLoad(id: string, part: string, what: string, load: number, limit: Limit): Load {
  return { id, part, what, load, limit: limit.value, unit: limit.unit, bound: { kind: 'QUOTA', limit } };
}
