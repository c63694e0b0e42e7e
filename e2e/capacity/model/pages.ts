/** How the web pages ask: a source is one thing that a page keeps up to date (booth, poll, tally, store). */
export const pages = {
  /** Seconds between two questions of a phone before its vote, per source. */
  askSeconds: 3,
  /** Seconds between two questions of a page that listens, per source. */
  refreshSeconds: 30,
} as const;

/** Queries by what they ask for. */
export interface Queries {
  readonly booth: number;
  readonly poll: number;
  readonly tally: number;
  readonly store: number;
}

/** Read units of each query: of the booth's own partition, of the poll's rules, of the tally's rows. */
export const queryUnits = {
  booth: { boothPartition: 1, rules: 0, rows: 0 },
  poll: { boothPartition: 1, rules: 0, rows: 0 },
  tally: { boothPartition: 0, rules: 1, rows: 4 },
  store: { boothPartition: 2, rules: 0, rows: 0 },
} as const;

/** Subscriptions of a page that listens: booth, polls, tally, store. */
export const subscriptionsPerPage = 4;

/** A phone asks for booth and poll until it has voted, then once more for each source once it listens to it. */
export function queriesPerVisit(dwellSeconds: number): Queries {
  const asked = 1 + Math.floor(dwellSeconds / pages.askSeconds);
  // Tally and store appear with the vote: asked for at once, and again when the subscription stands.
  return { booth: asked + 1, poll: asked + 1, tally: 2, store: 2 };
}

/** Queries a second of so many pages that listen. */
export function refreshing(listening: number): Queries {
  const each = listening / pages.refreshSeconds;
  return { booth: each, poll: each, tally: each, store: each };
}

export function addQueries(one: Queries, other: Queries): Queries {
  return {
    booth: one.booth + other.booth,
    poll: one.poll + other.poll,
    tally: one.tally + other.tally,
    store: one.store + other.store,
  };
}

export function timesQueries({ booth, poll, tally, store }: Queries, times: number): Queries {
  return { booth: booth * times, poll: poll * times, tally: tally * times, store: store * times };
}

export function sumQueries({ booth, poll, tally, store }: Queries): number {
  return booth + poll + tally + store;
}

export function unitsOf(queries: Queries, where: 'boothPartition' | 'rules' | 'rows'): number {
  const kinds = ['booth', 'poll', 'tally', 'store'] as const;
  return kinds.reduce((sum, kind) => sum + queries[kind] * queryUnits[kind][where], 0);
}
