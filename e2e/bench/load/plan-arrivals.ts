import type { Random } from '../../robots/random.ts';

/**
 * So many a second, each somewhere within its own turn: at a steady beat every vote would meet the reader of the stream
 * at the same moment of its rest. @returns milliseconds from the start, ascending
 */
export function planArrivals(count: number, perSecond: number, random: Random): readonly number[] {
  return Array.from({ length: count }, (_, index) => ((index + random()) * 1000) / perSecond);
}
