import * as v from 'valibot';
import type { Answer } from '../forward.ts';
import { describeStream } from './describe-stream.ts';
import { getRecords } from './get-records.ts';
import { openIterator } from './open-iterator.ts';
import { IteratorRequest, RecordsRequest } from './records.ts';
import type { Ask, StreamParts } from './stream-parts.ts';

/** Answers a request about a stream from what the store says and what the rules make of it; undefined: it goes to the store as it is. */
export async function serveStream(
  operation: string,
  body: string,
  ask: Ask,
  parts: StreamParts,
): Promise<Answer | undefined> {
  switch (operation) {
    case 'DescribeStream':
      return describeStream(JSON.parse(body), ask, parts);
    case 'GetShardIterator':
      return openIterator(v.parse(IteratorRequest, JSON.parse(body)), parts);
    case 'GetRecords':
      return getRecords(v.parse(RecordsRequest, JSON.parse(body)), ask, parts);
    default:
      return undefined;
  }
}
