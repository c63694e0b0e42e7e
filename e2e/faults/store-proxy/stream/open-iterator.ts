import type * as v from 'valibot';
import type { Answer } from '../forward.ts';
import type { IteratorRequest } from './records.ts';
import { latest } from './sequence.ts';
import { makeAnswer, type StreamParts } from './stream-parts.ts';
import { writeToken } from './token.ts';

/**
 * An iterator into a shard that there is not in truth; undefined where the store can give it.
 * @throws Error where it should begin otherwise than at the oldest record or after one
 */
export function openIterator(
  { StreamArn, ShardId, ShardIteratorType: type, SequenceNumber: asked }: v.InferOutput<typeof IteratorRequest>,
  { layouts, given }: Pick<StreamParts, 'layouts' | 'given'>,
): Answer | undefined {
  const shard = layouts.find(StreamArn, ShardId);
  if (shard === undefined) return undefined;
  if (type !== 'TRIM_HORIZON' && type !== 'AFTER_SEQUENCE_NUMBER') throw new Error(`No ${type} in a shard made up.`);
  const sequence = latest(asked ?? '', shard.from ?? '');
  const after = sequence === '' ? {} : { sequence };
  return makeAnswer({
    ShardIterator: writeToken(StreamArn, {
      reader: given.newReader(),
      shardId: ShardId,
      ...(sequence === '' ? {} : { last: sequence }),
      cursor: { kind: 'after', ...after },
    }),
  });
}
