import * as v from 'valibot';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const milliseconds = v.pipe(v.number(), v.minValue(0));

const Act = v.variant('kind', [
  /** The store gets the request so much later. */
  v.object({ kind: v.literal('delay'), ms: milliseconds }),
  /** The store never sees the request; the booth is told an error of this type. */
  v.object({ kind: v.literal('refuse'), status: v.number(), type: v.string() }),
  /** The store never sees the request; the connection is cut. */
  v.object({ kind: v.literal('drop') }),
  /** The store has done it, but its answer is lost: the connection is cut. */
  v.object({ kind: v.literal('lose') }),
  /** The store has done it, but its answer comes so much later. */
  v.object({ kind: v.literal('withhold'), ms: milliseconds }),
]);
export type Act = v.InferOutput<typeof Act>;

const RequestRule = v.object({
  /** Under which the counters tell how often it was applied. */
  name: v.string(),
  operations: v.optional(v.array(v.string())),
  /** Part of the table's name. */
  table: v.optional(v.string()),
  /** A text that the request's body holds. */
  including: v.optional(v.string()),
  share: v.optional(share, 1),
  /** So many times at most. */
  most: v.optional(v.number()),
  act: Act,
});
export type RequestRule = v.InferOutput<typeof RequestRule>;

const StreamRule = v.object({
  /** Part of the table's name. */
  table: v.optional(v.string(), ''),
  /** Shares of the answers with records: the rest goes on as it is. */
  /** The same records come again with the next question. */
  again: v.optional(share, 0),
  /** An earlier batch of the same reader comes again after this one. */
  later: v.optional(share, 0),
  /** Reading goes on from somewhere in the last batches: what comes again is cut elsewhere. */
  rewind: v.optional(share, 0),
  /** Only the first few records are given, the others with the next question. */
  cut: v.optional(share, 0),
});
export type StreamRule = v.InferOutput<typeof StreamRule>;

export const Rules = v.object({
  /** Of all that is left to chance. */
  seed: v.optional(v.number(), 1),
  /** The first that matches a request is applied. */
  requests: v.optional(v.array(RequestRule), []),
  /** The first that matches a stream is applied to its GetRecords. */
  streams: v.optional(v.array(StreamRule), []),
});
/** What the proxy does to what goes through it. */
export type Rules = v.InferOutput<typeof Rules>;
export type GivenRules = v.InferInput<typeof Rules>;

export const noRules: Rules = v.parse(Rules, {});
