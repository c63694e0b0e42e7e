import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Store } from './find-store.ts';

export interface BareVote {
  readonly boothId: string;
  readonly pollId: string;
  readonly option: string;
  readonly now: Date;
}

/**
 * One conditional put of a vote's item as the vote's workflow leaves it, with the workflow's condition, as a whole HTTP
 * request: nothing is signed or composed while it is measured (DynamoDB Local reads the key's name alone).
 */
export function putRequest({ port, credentials }: Store, table: string, vote: BareVote): string {
  const visitor = randomBytes(16).toString('hex');
  const { boothId, pollId, option } = vote;
  const item = {
    pk: { S: ['VOTE', boothId, pollId, '1', visitor.slice(0, 1)].join('#') },
    sk: { S: visitor },
    entity: { S: 'VOTE' },
    boothId: { S: boothId },
    pollId: { S: pollId },
    round: { N: '1' },
    options: { SS: [option] },
    at: { S: vote.now.toISOString() },
    receipt: { S: randomUUID() },
    mark: { S: '🦊' },
    hidden: { BOOL: false },
    visitor: { S: createHash('sha256').update(visitor).digest('hex') },
    revision: { N: '1' },
  };
  const body = JSON.stringify({
    TableName: table,
    Item: item,
    ConditionExpression: 'attribute_not_exists(pk) OR #options <> :options',
    ExpressionAttributeNames: { '#options': 'options' },
    ExpressionAttributeValues: { ':options': item.options },
  });
  const day = vote.now.toISOString().replace(/[-:]|\.\d+/g, '');
  const scope = `${credentials.accessKeyId}/${day.slice(0, 8)}/us-east-1/dynamodb/aws4_request`;
  return [
    'POST / HTTP/1.1',
    `host: 127.0.0.1:${port}`,
    'content-type: application/x-amz-json-1.0',
    'x-amz-target: DynamoDB_20120810.PutItem',
    `x-amz-date: ${day}`,
    `authorization: AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`,
    `content-length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
}
