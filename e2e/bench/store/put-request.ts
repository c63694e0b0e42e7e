import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { TwinStore } from './start-twin-store.ts';
import { storeRequest } from './store-request.ts';

export interface BareVote {
  readonly boothId: string;
  readonly pollId: string;
  readonly option: string;
  readonly now: Date;
}

export interface BarePut {
  /** The item's sort key. */
  readonly visitor: string;
  readonly request: string;
}

/** One conditional put of a vote's item as the vote's workflow leaves it, with the workflow's condition. */
export function createPut(twin: TwinStore, { boothId, pollId, option, now }: BareVote): BarePut {
  const visitor = randomBytes(16).toString('hex');
  const item = {
    pk: { S: ['VOTE', boothId, pollId, '1', visitor.slice(0, 1)].join('#') },
    sk: { S: visitor },
    entity: { S: 'VOTE' },
    boothId: { S: boothId },
    pollId: { S: pollId },
    round: { N: '1' },
    options: { SS: [option] },
    at: { S: now.toISOString() },
    receipt: { S: randomUUID() },
    mark: { S: '🦊' },
    hidden: { BOOL: false },
    visitor: { S: createHash('sha256').update(visitor).digest('hex') },
    revision: { N: '1' },
  };
  const request = storeRequest(twin, '_20120810.PutItem', {
    TableName: twin.table,
    Item: item,
    ConditionExpression: 'attribute_not_exists(pk) OR #options <> :options',
    ExpressionAttributeNames: { '#options': 'options' },
    ExpressionAttributeValues: { ':options': item.options },
  });
  return { visitor, request };
}
