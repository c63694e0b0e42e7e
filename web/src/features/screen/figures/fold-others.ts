import type { OptionCount } from '../model.ts';
import type { Place } from './rank-options.ts';

/** How many options have a bar of their own; the rest share one. */
export const mostBars = 10;
/** The id of the shared bar. An option's id is `[a-z0-9-]`, so this is none. */
export const othersId = '#others';

/** A bar to draw: `rank` is null for the shared one, `members` are the options it stands for. */
export interface BarEntry {
  id: string;
  rank: number | null;
  count: number;
  members: string[];
}

/** The bars from the first place down: ten of their own and, where there are more, the others folded into one. */
export function foldOthers(places: readonly Place[], counts: readonly OptionCount[]): BarEntry[] {
  const byId = new Map(counts.map((one) => [one.optionId, one.count]));
  const countOf = (place: Place) => byId.get(place.optionId) ?? 0;
  const own = places.slice(0, mostBars);
  const rest = places.slice(own.length);
  const bars = own.map((place) => ({
    id: place.optionId,
    rank: place.rank,
    count: countOf(place),
    members: [place.optionId],
  }));
  if (rest.length === 0) return bars;
  const count = rest.reduce((sum, place) => sum + countOf(place), 0);
  return [...bars, { id: othersId, rank: null, count, members: rest.map((place) => place.optionId) }];
}
