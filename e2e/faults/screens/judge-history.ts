/** A tally that the booth sent out: its order, and its votes by option. */
export interface SentTally {
  readonly round: number;
  readonly pollVersion: number;
  readonly version: number;
  readonly options: Readonly<Record<string, number>>;
}

type Counts = Readonly<Record<string, number>>;

/**
 * The first place where a screen went back: it showed a table of an earlier tally after that of a later one. Tables that
 * no known tally has (a snapshot between two messages) are passed over; null: it never went back.
 */
export function findStepBack(shown: readonly Counts[], sent: readonly SentTally[]): string | null {
  const orders = new Map<string, number[]>();
  for (const [place, tally] of inOrder(sent).entries()) {
    const key = keyOf(tally.options);
    orders.set(key, [...(orders.get(key) ?? []), place]);
  }
  let reached = -1;
  for (const [index, table] of shown.entries()) {
    const places = orders.get(keyOf(table));
    if (places === undefined) continue;
    // The same counts may come back after two changes of mind: any of their tallies that isn't earlier will do.
    const next = places.find((place) => place >= reached);
    if (next === undefined)
      return `table ${index + 1} of ${shown.length}, ${keyOf(table)}, is older than one before it`;
    reached = next;
  }
  return null;
}

/** How many of the tables belong to a known tally. */
export function countKnown(shown: readonly Counts[], sent: readonly SentTally[]): number {
  const known = new Set(sent.map(({ options }) => keyOf(options)));
  return shown.filter((table) => known.has(keyOf(table))).length;
}

/** The first number that is smaller than the one before it; null where there is none. */
export function findFall(numbers: readonly number[]): string | null {
  const at = numbers.findIndex((number, index) => number < (numbers[index - 1] ?? 0));
  return at < 0 ? null : `${numbers[at]} after ${numbers[at - 1]}`;
}

const inOrder = (sent: readonly SentTally[]) =>
  sent.toSorted((a, b) => a.round - b.round || a.pollVersion - b.pollVersion || a.version - b.version);

const keyOf = (counts: Counts) =>
  Object.entries(counts)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([optionId, count]) => `${optionId} ${count}`)
    .join(', ');
