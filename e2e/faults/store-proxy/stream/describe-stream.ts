import * as v from 'valibot';
import type { Answer } from '../forward.ts';
import { DescribeAnswer } from './records.ts';
import { type Ask, makeAnswer, parseAnswer, type StreamParts } from './stream-parts.ts';

/** What the store says of a stream, with the shards that were made of its one. */
export async function describeStream(input: unknown, ask: Ask, { layouts }: StreamParts): Promise<Answer> {
  const answer = await ask('DescribeStream', input);
  if (answer.status !== 200) return answer;
  const described = v.parse(DescribeAnswer, parseAnswer(answer));
  const { StreamArn, Shards } = described.StreamDescription;
  const [real] = Shards;
  if (real === undefined) return answer;
  const layout = layouts.see(StreamArn, real.ShardId);
  if (layout === undefined) return answer;
  const shown = layout.shards.map(({ shardId, parent, from, to }) => ({
    ShardId: shardId,
    ...(parent === undefined ? {} : { ParentShardId: parent }),
    SequenceNumberRange: {
      ...real.SequenceNumberRange,
      ...(from === undefined ? {} : { StartingSequenceNumber: from }),
      ...(to === undefined ? {} : { EndingSequenceNumber: to }),
    },
  }));
  return makeAnswer({ ...described, StreamDescription: { ...described.StreamDescription, Shards: shown } });
}
