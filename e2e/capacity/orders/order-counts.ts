/** Items that an order's five transactions write, by what each costs: units of the item's size, and whether it is indexed. */
const written = [
  { what: 'the order itself', times: 5, units: 1, indexed: false },
  { what: "the order's events", times: 5, units: 1, indexed: true },
  { what: "the store's events, with the whole menu", times: 2, units: 4, indexed: true },
  { what: "the bar's queue and numbers", times: 3, units: 1, indexed: false },
  { what: "the visitor's open orders", times: 2, units: 1, indexed: false },
  { what: 'the code', times: 1, units: 1, indexed: false },
] as const;

/** Checks that the store is unchanged: paid as a write of its size, and no change for the stream. */
const checked = { times: 2, units: 4 } as const;

/** Notes of the execution that waits for the drink, to be claimed, and to be made: outside of transactions. */
const waits = 3;

const changes = written.reduce((sum, { times }) => sum + times, 0);

/** What an order asks for from start to collection: started, drink chosen, made, ready, collected. */
export const orderCounts = {
  commands: 5,
  transactions: 5,
  transactionItems: changes + checked.times,
  waits,
  streamRecords: changes + waits,
  events: 7,
  /** Five for the commands; one that begins the order's own execution, and three that resume it. */
  expressExecutions: 9,
  /** Of the order's own execution: into the first state, three waits of three states each, and what ends it. */
  transitions: 13,
} as const;

/** Write units of one order: in a transaction each write counts twice; that index writes do too is taken, not known. */
export function orderWriteUnits(indexes: number): number {
  const items = written.reduce(
    (sum, { times, units, indexed }) => sum + times * units * (1 + (indexed ? indexes : 0)),
    0,
  );
  return 2 * (items + checked.times * checked.units) + waits;
}
