import type { _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';

/** A stream record as Lambda and Pipes hand it on: times in seconds, binary in base64, no shard id. */
export interface StreamEventRecord {
  readonly eventID: string;
  readonly eventName: string;
  readonly eventVersion: string;
  readonly eventSource: 'aws:dynamodb';
  readonly eventSourceARN: string;
  readonly awsRegion: string;
  readonly userIdentity?: unknown;
  readonly dynamodb: {
    readonly ApproximateCreationDateTime: number;
    readonly Keys?: unknown;
    readonly NewImage?: unknown;
    readonly OldImage?: unknown;
    readonly SequenceNumber: string;
    readonly SizeBytes: number;
    readonly StreamViewType: string;
  };
}

/** Gives a record of DynamoDB Local the shape of Lambda's event, under the template's ARN of the stream. */
export function toStreamEvent(record: StreamRecord, eventSourceARN: string): StreamEventRecord {
  const change = record.dynamodb ?? {};
  return {
    eventID: record.eventID ?? '',
    eventName: record.eventName ?? '',
    eventVersion: record.eventVersion ?? '1.1',
    eventSource: 'aws:dynamodb',
    eventSourceARN,
    awsRegion: 'us-east-1',
    ...(record.userIdentity === undefined ? {} : { userIdentity: toUserIdentity(record.userIdentity) }),
    dynamodb: {
      ApproximateCreationDateTime: Math.floor((change.ApproximateCreationDateTime?.getTime() ?? 0) / 1000),
      ...(change.Keys === undefined ? {} : { Keys: toPlain(change.Keys) }),
      ...(change.NewImage === undefined ? {} : { NewImage: toPlain(change.NewImage) }),
      ...(change.OldImage === undefined ? {} : { OldImage: toPlain(change.OldImage) }),
      SequenceNumber: change.SequenceNumber ?? '',
      SizeBytes: change.SizeBytes ?? 0,
      StreamViewType: change.StreamViewType ?? '',
    },
  };
}

/** Marks a deletion by TTL; Lambda spells the fields in lower case. */
const toUserIdentity = (identity: NonNullable<StreamRecord['userIdentity']>) => ({
  principalId: identity.PrincipalId,
  type: identity.Type,
});

function toPlain(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, toPlain(inner)]));
}
