import type { Counters } from './counters.ts';
import type { GivenRules } from './rules.ts';

type GivenRule = NonNullable<GivenRules['requests']>[number];

/**
 * Does nothing to what it matches, but its matches are counted: tries for the publish slot. They and the writes of
 * counts are the same operation on the same table.
 */
export const slotRule: GivenRule = {
  name: 'slot',
  operations: ['UpdateItem'],
  including: 'nextAt',
  act: { kind: 'delay', ms: 0 },
};

/** Tries for the publish slot between two looks, those that found it taken included: they cost a write too. */
export function slotsBetween(before: Counters, after: Counters): number {
  return (after.applied[slotRule.name] ?? 0) - (before.applied[slotRule.name] ?? 0);
}
