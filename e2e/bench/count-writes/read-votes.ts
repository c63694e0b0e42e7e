import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams';
import type { StreamRecord } from './stream-event.ts';

/** The records of votes that a table's stream holds, shard after shard from their beginnings, `most` at most. */
export async function readVotes(
  streams: DynamoDBStreamsClient,
  table: string,
  most: number,
): Promise<readonly StreamRecord[]> {
  const { Streams } = await streams.send(new ListStreamsCommand({ TableName: table }));
  const StreamArn = Streams?.[0]?.StreamArn;
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
  const votes: StreamRecord[] = [];
  for (const { ShardId } of StreamDescription?.Shards ?? []) {
    const from = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' } as const;
    let { ShardIterator } = await streams.send(new GetShardIteratorCommand(from));
    for (let empty = 0; ShardIterator !== undefined && empty < 3 && votes.length < most; ) {
      const { Records = [], NextShardIterator } = await streams.send(new GetRecordsCommand({ ShardIterator }));
      empty = Records.length > 0 ? 0 : empty + 1;
      ShardIterator = NextShardIterator;
      for (const { eventName = '', dynamodb } of Records) {
        if (dynamodb?.NewImage?.entity?.S !== 'VOTE' || eventName === 'REMOVE') continue;
        const { SequenceNumber = '', Keys, NewImage, OldImage } = dynamodb;
        votes.push({ eventName, dynamodb: { SequenceNumber, Keys, NewImage, ...(OldImage && { OldImage }) } });
      }
    }
  }
  return votes.slice(0, most);
}
