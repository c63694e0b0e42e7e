import { createHash } from 'node:crypto';

/** The tables as the deployed template has them, under names of their own. */
export const tables = [
  {
    TableName: 'Transactions',
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ['pk', 'sk', 'at'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    LocalSecondaryIndexes: [
      {
        IndexName: 'byTime',
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'at', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      },
    ],
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  },
  {
    TableName: 'Counts',
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
  },
];

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
export const visitorId = (index: number) => hash(`visitor ${index}`).slice(0, 32);

const options = Array.from({ length: 4 }, (_, index) => `option-${index + 1}`);
const key = (pk: string, sk: string) => ({ pk: { S: pk }, sk: { S: sk } });
const rulesKey = key('POLL#demo#favourite', 'RULES');
const visitKey = (visitor: string) => key(`VISIT#demo#${hash(visitor)}`, 'VISIT');

/** What a vote reads: the poll's rules, and the visit of each of so many visitors. */
export function itemsToRead(visitors: number): readonly object[] {
  return [
    {
      ...rulesKey,
      entity: { S: 'RULES' },
      question: { S: 'What do you drink in the morning?' },
      status: { S: 'OPEN' },
      round: { N: '1' },
      salt: { S: hash('salt') },
      optionIds: { L: options.map((S) => ({ S })) },
      minChoices: { N: '1' },
      maxChoices: { N: '1' },
      allowChange: { BOOL: true },
      results: { S: 'LIVE' },
    },
    ...Array.from({ length: visitors }, (_, index) => ({
      ...visitKey(visitorId(index)),
      entity: { S: 'VISIT' },
      visitorId: { S: visitorId(index) },
      mark: { S: hash(`mark ${index}`).slice(0, 16) },
      at: { S: '2026-11-22T07:00:00.000Z' },
    })),
  ];
}

/** The read before a vote: the visit and the poll's rules, consistently. */
export function readRequest(visitor: string): object {
  const Keys = [visitKey(visitor), rulesKey];
  return { RequestItems: { Transactions: { ConsistentRead: true, Keys } } };
}

/** Where a vote of this visitor lies. */
export function voteKey(visitor: string): { readonly pk: { S: string }; readonly sk: { S: string } } {
  return key(`VOTE#demo#favourite#1#${visitor.slice(0, 1)}`, visitor);
}

/** The conditional write of a vote, as the workflow sends it. */
export function voteRequest(visitor: string, turn: number): object {
  return {
    TableName: 'Transactions',
    Key: voteKey(visitor),
    UpdateExpression:
      'SET entity = :entity, boothId = :booth, pollId = :poll, #round = :round, #options = :options, #at = :now, receipt = :receipt, mark = :mark, #hidden = :hidden, visitor = :visitor, revision = if_not_exists(revision, :zero) + :one',
    ConditionExpression: 'attribute_not_exists(pk) OR #options <> :options',
    ExpressionAttributeNames: { '#round': 'round', '#options': 'options', '#at': 'at', '#hidden': 'hidden' },
    ExpressionAttributeValues: {
      ':options': { SS: [options[turn % options.length] ?? ''] },
      ':receipt': { S: `00000000-0000-4000-8000-${String(turn).padStart(12, '0')}` },
      ...constantValues(visitor),
      ':zero': { N: '0' },
      ':one': { N: '1' },
    },
    ReturnValues: 'ALL_NEW',
  };
}

/** The same item as one conditional put. */
export function putRequest(
  visitor: string,
  turn: number,
): { readonly TableName: string; readonly Item: object; readonly ConditionExpression: string } {
  return {
    TableName: 'Transactions',
    Item: {
      ...voteKey(visitor),
      options: { SS: [options[turn % options.length] ?? ''] },
      receipt: { S: `00000000-0000-4000-8000-${String(turn).padStart(12, '0')}` },
      ...Object.fromEntries(
        Object.entries(constantValues(visitor)).map(([name, value]) => [attributes[name] ?? name.slice(1), value]),
      ),
      revision: { N: '1' },
    },
    ConditionExpression: 'attribute_not_exists(pk)',
  };
}

const attributes: Readonly<Record<string, string>> = { ':booth': 'boothId', ':poll': 'pollId', ':now': 'at' };

function constantValues(visitor: string): Readonly<Record<string, object>> {
  return {
    ':entity': { S: 'VOTE' },
    ':booth': { S: 'demo' },
    ':poll': { S: 'favourite' },
    ':round': { N: '1' },
    ':now': { S: new Date().toISOString() },
    ':mark': { S: visitor.slice(0, 16) },
    ':hidden': { BOOL: false },
    ':visitor': { S: hash(`salt ${visitor}`) },
  };
}

/** What the aggregator writes once for a batch of records. */
export function countRequest(records: number): object {
  return {
    TableName: 'Counts',
    Key: key('LANE#demo#favourite#1', '0'),
    UpdateExpression: 'SET #at = :at ADD ballots :n, #options.#one :n',
    ExpressionAttributeNames: { '#at': 'at', '#options': 'byOption', '#one': 'option-1' },
    ExpressionAttributeValues: { ':at': { S: new Date().toISOString() }, ':n': { N: String(records) } },
  };
}

/** The row that `countRequest` adds to. */
export const countRow = {
  TableName: 'Counts',
  Item: { ...key('LANE#demo#favourite#1', '0'), byOption: { M: {} }, ballots: { N: '0' } },
};
