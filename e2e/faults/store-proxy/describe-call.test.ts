import * as v from 'valibot';
import { expect, test } from 'vitest';
import { chooseRule } from './choose-rule.ts';
import { countAnswer, countRequest } from './count-call.ts';
import { noCounters } from './counters.ts';
import { describeCall } from './describe-call.ts';
import { Rules } from './rules.ts';

const call = (operation: string, input: object) =>
  describeCall(`DynamoDB_20120810.${operation}`, JSON.stringify(input));
const update = { Update: { TableName: 'Counts', Key: {} } };

test('tells the tables of a call, and how many items of each it names', () => {
  expect(call('PutItem', { Item: { text: { S: '"TableName":"Other"' } }, TableName: 'Votes' })).toEqual({
    operation: 'PutItem',
    tables: [{ table: 'Votes', items: 1 }],
  });
  const TransactItems = [update, update, { Put: { TableName: 'Votes', Item: {} } }];
  expect(call('TransactWriteItems', { TransactItems }).tables).toEqual([
    { table: 'Counts', items: 2 },
    { table: 'Votes', items: 1 },
  ]);
  const RequestItems = { Votes: { Keys: [{}, {}] } };
  expect(call('BatchGetItem', { RequestItems }).tables).toEqual([{ table: 'Votes', items: 2 }]);
  const ShardIterator = 'arn:aws:dynamodb:ddblocal:000000000000:table/Votes/stream/2026|001|abc';
  expect(call('GetRecords', { ShardIterator }).tables).toEqual([{ table: 'Votes', items: 0 }]);
  expect(call('ListTables', {}).tables).toEqual([{ table: '', items: 0 }]);
});

test('counts requests, items and records', () => {
  const counters = noCounters();
  const query = call('Query', { TableName: 'Votes' });
  countRequest(counters, query, 100);
  countAnswer(counters, query, { status: 200, body: Buffer.from('{"Items":[{"n":{"S":"\\"Count\\":9"}}],"Count":1}') });
  const put = call('PutItem', { TableName: 'Votes' });
  countRequest(counters, put, 50);
  countAnswer(counters, put, { status: 400, body: Buffer.from('{}') });
  const read = call('GetRecords', { ShardIterator: 'arn:aws:dynamodb:x:0:table/Votes/stream/2026|1' });
  for (const body of ['{"Records":[{"eventID":"1"},{"eventID":"2"}]}', '{"Records":[]}']) {
    countRequest(counters, read, 10);
    countAnswer(counters, read, { status: 200, body: Buffer.from(body) });
  }
  expect(counters.total).toMatchObject({ requests: 4, requestBytes: 170 });
  expect(counters.calls.Query?.Votes).toMatchObject({ requests: 1, items: 1, refused: 0 });
  expect(counters.calls.PutItem?.Votes).toMatchObject({ requests: 1, items: 1, refused: 1 });
  expect(counters.streams.Votes).toMatchObject({ answers: 2, answersWithRecords: 1, records: 2 });
});

test('a rule takes the share it names, of the requests that it names, and no more than it may', () => {
  const { requests } = v.parse(Rules, {
    requests: [
      { name: 'first', operations: ['PutItem'], table: 'Vot', most: 2, act: { kind: 'drop' } },
      { name: 'half', including: 'lastSequence', share: 0.5, act: { kind: 'lose' } },
    ],
  });
  const choose = (name: string, body: string, applied: Record<string, number>, drawn: number) =>
    chooseRule(requests, call(name, { TableName: 'Votes' }), body, { applied, random: () => drawn })?.name;
  expect(choose('PutItem', '', {}, 0.9)).toBe('first');
  expect(choose('PutItem', '', { first: 2 }, 0.9)).toBeUndefined();
  expect(choose('UpdateItem', '', {}, 0)).toBeUndefined();
  expect(choose('UpdateItem', 'SET lastSequence', {}, 0.4)).toBe('half');
  expect(choose('UpdateItem', 'SET lastSequence', {}, 0.5)).toBeUndefined();
});
