import * as v from 'valibot';

const number = v.number();

const CallCount = v.object({
  requests: number,
  /** Items written or asked for; items or records given by Query, Scan and GetRecords. */
  items: number,
  /** Answers other than 200: failed conditions are among them. */
  refused: number,
  /** Of bodies. A request over several tables has its bytes under the first of them alone. */
  requestBytes: number,
  answerBytes: number,
});
const StreamCount = v.object({
  answers: number,
  answersWithRecords: number,
  records: number,
  /** Answers whose records came again with the next question. */
  again: number,
  /** Earlier batches that came again after later ones. */
  replayed: number,
  /** Answers after which reading went back by some records. */
  rewound: number,
  /** Answers of which only the first records were given. */
  cut: number,
  /** Shards read to their end, once per reader. */
  ended: number,
});

export const Counters = v.object({
  total: v.object({ requests: number, requestBytes: number, answerBytes: number }),
  /** By operation, then by table (an empty name where the operation has none). A transaction counts once under each of its tables. */
  calls: v.record(v.string(), v.record(v.string(), CallCount)),
  /** GetRecords by the stream's table, over all who read it. */
  streams: v.record(v.string(), StreamCount),
  /** How often each rule was applied, by its name. */
  applied: v.record(v.string(), number),
  /** Answers that the store has given and the proxy withholds at this moment. */
  held: number,
});

/** What went through the proxy. */
export type Counters = v.InferOutput<typeof Counters>;
type CallCount = v.InferOutput<typeof CallCount>;
export type StreamCount = v.InferOutput<typeof StreamCount>;

const noStreamCount: StreamCount = {
  answers: 0,
  answersWithRecords: 0,
  records: 0,
  again: 0,
  replayed: 0,
  rewound: 0,
  cut: 0,
  ended: 0,
};

export const noCounters = (): Counters => ({
  total: { requests: 0, requestBytes: 0, answerBytes: 0 },
  calls: {},
  streams: {},
  applied: {},
  held: 0,
});

/** The counts of one operation on one table; made where there are none yet. */
export function callCount(counters: Counters, operation: string, table: string): CallCount {
  counters.calls[operation] ??= {};
  counters.calls[operation][table] ??= { requests: 0, items: 0, refused: 0, requestBytes: 0, answerBytes: 0 };
  return counters.calls[operation][table];
}

/** The counts of one table's stream; made where there are none yet. */
export function streamCount(counters: Counters, table: string): StreamCount {
  counters.streams[table] ??= { ...noStreamCount };
  return counters.streams[table];
}

/** Notes that a rule was applied. */
export function countApplied(counters: Counters, name: string): void {
  counters.applied[name] = (counters.applied[name] ?? 0) + 1;
}
