import { expect, it } from 'vitest';
import { findReadableShards } from './read-stream.ts';

const shards = [
  { ShardId: 'root' },
  { ShardId: 'child', ParentShardId: 'root' },
  { ShardId: 'grandchild', ParentShardId: 'child' },
  { ShardId: 'orphan', ParentShardId: 'trimmed' },
];
const finished = (...ids: string[]) => ({
  get: (_stream: string, id: string) => ({ sequence: undefined, finished: ids.includes(id) }),
});

it('reads parents to their end before children; a parent that is trimmed holds nobody up', () => {
  expect(findReadableShards(shards, finished(), 'arn')).toEqual(['root', 'orphan']);
  expect(findReadableShards(shards, finished('root'), 'arn')).toEqual(['child', 'orphan']);
  expect(findReadableShards(shards, finished('root', 'child', 'orphan'), 'arn')).toEqual(['grandchild']);
});
