import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { addTwins, endTwins, Layout, plainLayout, splitShards, type VirtualShard } from './layout.ts';
import { latest } from './sequence.ts';
import { tableOf } from './token.ts';

/** The shards made up, per stream. They outlive the process: readers remember which of them they have finished. */
export interface Layouts {
  /** Notes a stream's one real shard; gives what is to be shown in its place, if anything was made up. */
  see(streamArn: string, realShardId: string): Layout | undefined;
  realShardId(streamArn: string): string | undefined;
  isShaped(streamArn: string): boolean;
  /** A shard of a stream whose shards were made up. */
  find(streamArn: string, shardId: string): VirtualShard | undefined;
  sawRecords(streamArn: string, sequences: readonly string[]): void;
  /** Ends the open shards of a table's stream after the last record that was read by anybody. Gives whether there was one. */
  split(table: string): boolean;
  /** Lets two pollers read each open shard, for so many milliseconds. Gives whether there is such a stream. */
  twin(table: string, ms: number): boolean;
}

const Stored = v.record(v.string(), Layout);

/** @param file holds the layouts; need not exist. @param now epoch ms */
export function openLayouts(file: string, now: () => number): Layouts {
  const shaped = new Map(
    existsSync(file) ? Object.entries(v.parse(Stored, JSON.parse(readFileSync(file, 'utf8')))) : [],
  );
  const real = new Map([...shaped].map(([arn, { realShardId }]) => [arn, realShardId]));
  const newest = new Map<string, string>();
  const set = (arn: string, layout: Layout) => {
    shaped.set(arn, layout);
    writeFileSync(file, JSON.stringify(Object.fromEntries(shaped)));
  };
  const current = (arn: string): Layout | undefined => {
    const layout = shaped.get(arn);
    const at = newest.get(arn);
    const ended = layout === undefined || at === undefined ? layout : endTwins(layout, now(), at);
    if (ended !== undefined && ended !== layout) set(arn, ended);
    return ended;
  };
  const streamOf = (table: string) => [...real].find(([arn]) => tableOf(arn).includes(table));
  return {
    see(arn, realShardId) {
      real.set(arn, realShardId);
      return current(arn);
    },
    realShardId: (arn) => real.get(arn),
    isShaped: (arn) => shaped.has(arn),
    find: (arn, shardId) => current(arn)?.shards.find((shard) => shard.shardId === shardId),
    sawRecords(arn, sequences) {
      newest.set(arn, sequences.reduce(latest, newest.get(arn) ?? ''));
    },
    split(table) {
      const [arn, realShardId] = streamOf(table) ?? [];
      const at = arn === undefined ? '' : (newest.get(arn) ?? '');
      if (arn === undefined || realShardId === undefined || at === '') return false;
      set(arn, splitShards(current(arn) ?? plainLayout(realShardId), at));
      return true;
    },
    twin(table, ms) {
      const [arn, realShardId] = streamOf(table) ?? [];
      if (arn === undefined || realShardId === undefined) return false;
      set(arn, addTwins(current(arn) ?? plainLayout(realShardId), now() + ms));
      return true;
    },
  };
}
