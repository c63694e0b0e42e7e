import type { DatabaseSync } from 'node:sqlite';

/** How far a consumer has got in one shard. */
export interface ShardPosition {
  /** The last sequence number dealt with; undefined before the first. */
  readonly sequence: string | undefined;
  /** The shard is closed and read to its end. */
  readonly finished: boolean;
}

/** Where one consumer keeps how far it has read a stream. */
export interface StreamPositionStore {
  get(streamArn: string, shardId: string): ShardPosition | undefined;
  save(streamArn: string, shardId: string, sequence: string): void;
  finish(streamArn: string, shardId: string): void;
  /** Drops what is known of shards that the stream no longer lists. */
  keepOnly(streamArn: string, shardIds: readonly string[]): void;
}

/** Keeps a consumer's positions in the journal. `consumer` names it for good: another name starts from the beginning. */
export function openStreamPositions(journal: DatabaseSync, consumer: string): StreamPositionStore {
  journal.exec(
    `CREATE TABLE IF NOT EXISTS stream_position (
       consumer TEXT NOT NULL, stream_arn TEXT NOT NULL, shard_id TEXT NOT NULL, sequence TEXT, finished INTEGER NOT NULL,
       PRIMARY KEY (consumer, stream_arn, shard_id)
     ) WITHOUT ROWID`,
  );
  const select = journal.prepare(
    'SELECT sequence, finished FROM stream_position WHERE consumer = ? AND stream_arn = ? AND shard_id = ?',
  );
  const save = journal.prepare(
    `INSERT INTO stream_position VALUES (?, ?, ?, ?, 0)
     ON CONFLICT (consumer, stream_arn, shard_id) DO UPDATE SET sequence = excluded.sequence`,
  );
  const finish = journal.prepare(
    `INSERT INTO stream_position VALUES (?, ?, ?, NULL, 1)
     ON CONFLICT (consumer, stream_arn, shard_id) DO UPDATE SET finished = 1`,
  );
  const prune = journal.prepare(
    `DELETE FROM stream_position WHERE consumer = ? AND stream_arn = ?
     AND shard_id NOT IN (SELECT value FROM json_each(?))`,
  );
  return {
    get(streamArn, shardId) {
      const row = select.get(consumer, streamArn, shardId);
      if (row === undefined) return undefined;
      return { sequence: typeof row.sequence === 'string' ? row.sequence : undefined, finished: row.finished === 1 };
    },
    save(streamArn, shardId, sequence) {
      save.run(consumer, streamArn, shardId, sequence);
    },
    finish(streamArn, shardId) {
      finish.run(consumer, streamArn, shardId);
    },
    keepOnly(streamArn, shardIds) {
      prune.run(consumer, streamArn, JSON.stringify(shardIds));
    },
  };
}
