import * as v from 'valibot';
import { isAfter } from './sequence.ts';

const VirtualShard = v.object({
  shardId: v.string(),
  parent: v.optional(v.string()),
  /** It holds what comes after this sequence number… */
  from: v.optional(v.string()),
  /** …up to this one; open where there is none. */
  to: v.optional(v.string()),
  /** Of the keys, those whose hash leaves `rest` when divided by `of`. */
  keys: v.object({ of: v.number(), rest: v.number() }),
  /** A second way to read the same records, until that time (epoch ms). */
  twinUntil: v.optional(v.number()),
});
export type VirtualShard = v.InferOutput<typeof VirtualShard>;

/** The shards that a reader sees of a stream that has one in truth. */
export const Layout = v.object({ realShardId: v.string(), shards: v.array(VirtualShard) });
export type Layout = v.InferOutput<typeof Layout>;

/** As a stream is before anything was done to it. */
export function plainLayout(realShardId: string): Layout {
  return { realShardId, shards: [{ shardId: realShardId, keys: { of: 1, rest: 0 } }] };
}

/** Ends every open shard after a sequence number; two children share its keys from there on. */
export function splitShards({ realShardId, shards }: Layout, at: string): Layout {
  const split = shards.flatMap((shard): VirtualShard[] => {
    if (!isOpen(shard) || shard.twinUntil !== undefined) return [shard];
    const { of, rest } = shard.keys;
    const children = [0, 1].map((half) => ({
      shardId: `${shard.shardId}-${half}`,
      parent: shard.shardId,
      from: at,
      keys: { of: of * 2, rest: rest + half * of },
    }));
    return [{ ...shard, to: at }, ...children];
  });
  return { realShardId, shards: split };
}

/** Gives every open shard a twin: a second shard with the same records from the same beginning, until a time. */
export function addTwins({ realShardId, shards }: Layout, until: number): Layout {
  const count = shards.filter(({ twinUntil }) => twinUntil !== undefined).length;
  const twins = shards
    .filter((shard) => isOpen(shard) && shard.twinUntil === undefined)
    .map(({ parent: _, ...shard }, at) => ({
      ...shard,
      shardId: `${shard.shardId}-twin-${count + at}`,
      twinUntil: until,
    }));
  return { realShardId, shards: [...shards, ...twins] };
}

/** Ends the twins whose time is over, after a sequence number; gives the same layout where there is none. */
export function endTwins(layout: Layout, now: number, at: string): Layout {
  const { realShardId, shards } = layout;
  const over = ({ twinUntil, to }: VirtualShard) => twinUntil !== undefined && twinUntil <= now && to === undefined;
  if (!shards.some(over)) return layout;
  return { realShardId, shards: shards.map((shard) => (over(shard) ? { ...shard, to: at } : shard)) };
}

/** Whether a record lies in a shard. @param key what the record is found under, as a text */
export function holdsRecord({ from, to, keys }: VirtualShard, sequence: string, key: string): boolean {
  if (from !== undefined && !isAfter(sequence, from)) return false;
  if (to !== undefined && isAfter(sequence, to)) return false;
  return hash(key) % keys.of === keys.rest;
}

/** Whether all that a shard will ever hold lies at or before a sequence number. */
export function isReadToEnd({ to }: VirtualShard, last: string | undefined): boolean {
  return to !== undefined && last !== undefined && !isAfter(to, last);
}

const isOpen = ({ to }: VirtualShard): boolean => to === undefined;

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  // Its low bits alone decide: mixed with the high ones.
  return (value ^ (value >>> 15)) >>> 0;
}
