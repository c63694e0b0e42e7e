import * as v from 'valibot';

const Record = v.looseObject({
  dynamodb: v.looseObject({ SequenceNumber: v.string(), Keys: v.record(v.string(), v.unknown()) }),
});
/** A stream record; what it says beside its place goes on unread. */
export type Record = v.InferOutput<typeof Record>;

export const RecordsAnswer = v.looseObject({
  Records: v.array(Record),
  NextShardIterator: v.optional(v.string()),
});

export const DescribeAnswer = v.looseObject({
  StreamDescription: v.looseObject({
    StreamArn: v.string(),
    Shards: v.array(v.looseObject({ ShardId: v.string(), SequenceNumberRange: v.looseObject({}) })),
  }),
});

export const IteratorRequest = v.looseObject({
  StreamArn: v.string(),
  ShardId: v.string(),
  ShardIteratorType: v.string(),
  SequenceNumber: v.optional(v.string()),
});
export const IteratorAnswer = v.looseObject({ ShardIterator: v.string() });

export const RecordsRequest = v.looseObject({ ShardIterator: v.string(), Limit: v.optional(v.number()) });

export const sequenceOf = ({ dynamodb }: Record): string => dynamodb.SequenceNumber;

/** What decides into which of a split shard's children a record goes: its partition key. */
export const keyOf = ({ dynamodb }: Record): string => JSON.stringify(dynamodb.Keys.pk ?? null);
