import { DatabaseSync } from 'node:sqlite';
import {
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import { expect, it } from 'vitest';
import { readShard } from './read-shard.ts';
import { openStreamPositions } from './stream-positions.ts';
import { silentBell } from './testing/silent-bell.ts';
import type { WriteBell } from './write-bell.ts';

type Answer = string[] | Error;

/** A shard that gives these answers, one a question, and then ends. */
function scriptShard(answers: Answer[]) {
  const iterators: (string | undefined)[] = [];
  const send = async (command: unknown) => {
    if (command instanceof GetShardIteratorCommand) {
      iterators.push(command.input.SequenceNumber ?? command.input.ShardIteratorType);
      return { ShardIterator: 'i' };
    }
    if (!(command instanceof GetRecordsCommand)) throw new Error('unexpected command');
    const answer = answers.shift() ?? [];
    if (answer instanceof Error) throw answer;
    const Records = answer.map((SequenceNumber) => ({ dynamodb: { SequenceNumber } }));
    return { Records, ...(answers.length > 0 ? { NextShardIterator: 'i' } : {}) };
  };
  return { iterators, streams: { send } as unknown as DynamoDBStreamsClient };
}

async function read(answers: Answer[], fail: (seen: string[]) => boolean = () => false, bell = silentBell) {
  const { iterators, streams } = scriptShard(answers);
  const position = openStreamPositions(new DatabaseSync(':memory:'), 'test');
  const lines: string[] = [];
  const seen: string[] = [];
  await readShard({
    streams,
    bell,
    streamArn: 'arn',
    shardId: 's',
    position,
    onRecords: async (records) => {
      if (fail(seen)) throw new Error('consumer failed');
      seen.push(...records.map(({ dynamodb }) => dynamodb?.SequenceNumber ?? ''));
    },
    log: { info: (line) => lines.push(line), error: (line) => lines.push(line) },
    signal: new AbortController().signal,
  });
  return { iterators, seen, lines, end: position.get('arn', 's') };
}

const meta = { $metadata: {}, message: '' };

it('reads a shard to its end and marks it finished', async () => {
  const { seen, end } = await read([['1'], [], ['2', '3']]);
  expect(seen).toEqual(['1', '2', '3']);
  expect(end).toEqual({ sequence: '3', finished: true });
});

it('goes on from the stored position when the iterator expired', async () => {
  const { iterators, seen, lines } = await read([['1'], new ExpiredIteratorException(meta), ['2']]);
  expect(iterators).toEqual(['TRIM_HORIZON', '1']);
  expect(seen).toEqual(['1', '2']);
  expect(lines[0]).toContain('expired');
});

it('goes on from the oldest when records are trimmed, and says so', async () => {
  const { iterators, lines } = await read([['1'], new TrimmedDataAccessException(meta), ['9']]);
  expect(iterators).toEqual(['TRIM_HORIZON', 'TRIM_HORIZON']);
  expect(lines[0]).toContain('recount');
});

it('repeats what a failing consumer did not take', async () => {
  let failures = 0;
  const { seen, iterators } = await read([['1'], ['2'], ['2']], (before) => before.length === 1 && failures++ === 0);
  expect(seen).toEqual(['1', '2']);
  expect(iterators).toEqual(['TRIM_HORIZON', '1']);
});

it.each<[string, Answer[], number[]]>([
  ['once records came', [['1'], [], []], [5]],
  ['not before records came', [[], ['1'], [], []], [0, 5]],
  ['once it has looked for them often enough', [[], [], [], [], [], []], [0, 0, 0, 0, 5]],
])('takes a ring for answered %s', async (_when, answers, expected) => {
  const heard: number[] = [];
  let started = false;
  const bell: WriteBell = {
    // Silent until the reader has its iterator.
    get rings() {
      const rings = started ? 5 : 0;
      started = true;
      return rings;
    },
    wait: async (upTo) => {
      heard.push(upTo);
    },
  };
  await read(answers, undefined, bell);
  expect(heard).toEqual(expected);
});

it('reads on once the journal has room again, and drops nothing that it could not note', async () => {
  const journal = new DatabaseSync(':memory:');
  const stored = openStreamPositions(journal, 'test');
  // SQLite's own answer to a full disk: its file may not grow by a page.
  journal.exec('CREATE TABLE ballast (bytes BLOB); PRAGMA max_page_count = 8');
  const fill = journal.prepare('INSERT INTO ballast VALUES (zeroblob(100))');
  const fillUp = () => {
    for (;;) fill.run();
  };
  expect(fillUp).toThrow('full');
  let saves = 0;
  const position = {
    ...stored,
    save: (arn: string, shard: string, sequence: string) => {
      saves += 1;
      if (saves === 3) journal.exec('PRAGMA max_page_count = 1000');
      stored.save(arn, shard, sequence.padStart(4_000, '0'));
    },
  };
  const { streams } = scriptShard([['1'], ['1'], ['1'], ['2'], []]);
  const [seen, lines]: [string[], string[]] = [[], []];
  await readShard({
    streams,
    streamArn: 'arn',
    shardId: 's',
    position,
    bell: silentBell,
    onRecords: async (records) => void seen.push(...records.map(({ dynamodb }) => dynamodb?.SequenceNumber ?? '')),
    log: { info: (line) => lines.push(line), error: (line) => lines.push(line) },
    signal: new AbortController().signal,
  });
  expect(seen).toEqual(['1', '1', '1', '2']);
  expect(lines).toEqual([expect.stringContaining('full')]);
  expect(stored.get('arn', 's')).toMatchObject({ finished: true });
});
