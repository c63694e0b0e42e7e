import * as v from 'valibot';
import { type StreamCount, streamCount } from '../counters.ts';
import type { Answer } from '../forward.ts';
import { sequencesIn } from './given-batches.ts';
import { holdsRecord, isReadToEnd } from './layout.ts';
import { type Planned, planAnswer } from './plan-answer.ts';
import { readOn } from './read-on.ts';
import { IteratorAnswer, keyOf, RecordsAnswer, type RecordsRequest, sequenceOf } from './records.ts';
import { type Ask, makeAnswer, parseAnswer, type StreamParts } from './stream-parts.ts';
import { arnOf, type Cursor, readToken, type Token, tableOf, writeToken } from './token.ts';

type Asked = v.InferOutput<typeof RecordsRequest>;

/** Records as the rules and the shards made up let the reader see them; undefined where neither touches this stream. */
export async function getRecords(
  { ShardIterator, Limit }: Asked,
  ask: Ask,
  parts: StreamParts,
): Promise<Answer | undefined> {
  const arn = arnOf(ShardIterator);
  const table = tableOf(arn);
  const rule = parts.rules().streams.find((one) => table.includes(one.table));
  const own = readToken(ShardIterator);
  if (own === undefined && rule === undefined && !parts.layouts.isShaped(arn)) return undefined;
  const realShardId = parts.layouts.realShardId(arn);
  if (realShardId === undefined) throw new Error(`The stream ${arn} was never described.`);
  const cursor: Cursor = { kind: 'store', iterator: ShardIterator };
  const token: Token = own ?? { reader: parts.given.newReader(), shardId: realShardId, cursor };
  const count = streamCount(parts.counters, table);
  if (token.cursor.kind === 'replay') {
    const batch = parts.given.find(token.reader, token.cursor.batch);
    if (batch !== undefined) count.replayed += 1;
    return makeAnswer({ Records: batch?.records ?? [], NextShardIterator: token.cursor.onward });
  }

  const answer = await read(arn, realShardId, token.cursor, Limit, ask);
  if (answer.status !== 200) return answer;
  const { Records: all, NextShardIterator } = v.parse(RecordsAnswer, parseAnswer(answer));
  const sequences = all.map(sequenceOf);
  parts.layouts.sawRecords(arn, sequences);
  const shard = parts.layouts.find(arn, token.shardId);
  const records = shard === undefined ? all : all.filter((one) => holdsRecord(shard, sequenceOf(one), keyOf(one)));
  const seen = { ...token, ...lastOf(sequences) };
  if (NextShardIterator === undefined || (shard !== undefined && isReadToEnd(shard, seen.last))) {
    count.ended += 1;
    return makeAnswer({ Records: records });
  }

  const next: Cursor = { kind: 'store', iterator: NextShardIterator };
  const write = (to: Cursor, last = seen) => writeToken(arn, { ...last, cursor: to });
  if (records.length === 0) return makeAnswer({ Records: [], NextShardIterator: write(next) });
  parts.given.keep(token.reader, records);
  const batches = parts.given.of(token.reader);
  const given = { records: records.length, batches: batches.length, marks: sequencesIn(batches).length - 1 };
  const planned: Planned = rule === undefined ? { kind: 'pass' } : planAnswer(rule, given, parts.random());
  countPlanned(count, planned);
  const told = readOn(planned, { cursor: token.cursor, records, batches, next, write });
  const last = { ...token, ...lastOf(told.records.map(sequenceOf)) };
  return makeAnswer({ Records: told.records, NextShardIterator: write(told.next, last) });
}

function lastOf(sequences: readonly string[]): { last?: string } {
  const last = sequences.at(-1);
  return last === undefined ? {} : { last };
}

function countPlanned(count: StreamCount, { kind }: Planned): void {
  if (kind === 'again') count.again += 1;
  if (kind === 'rewind') count.rewound += 1;
  if (kind === 'cut') count.cut += 1;
}

async function read(
  StreamArn: string,
  ShardId: string,
  cursor: Exclude<Cursor, { kind: 'replay' }>,
  Limit: number | undefined,
  ask: Ask,
): Promise<Answer> {
  const limit = Limit === undefined ? {} : { Limit };
  if (cursor.kind === 'store') return ask('GetRecords', { ShardIterator: cursor.iterator, ...limit });
  const from =
    cursor.sequence === undefined
      ? { ShardIteratorType: 'TRIM_HORIZON' }
      : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: cursor.sequence };
  const opened = await ask('GetShardIterator', { StreamArn, ShardId, ...from });
  if (opened.status !== 200) return opened;
  const { ShardIterator } = v.parse(IteratorAnswer, parseAnswer(opened));
  return ask('GetRecords', { ShardIterator, ...limit });
}
