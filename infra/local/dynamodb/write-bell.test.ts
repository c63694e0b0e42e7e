import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { hangWriteBell } from './write-bell.ts';

const never = new AbortController().signal;
const HOUR = 3_600_000;

/** A client whose calls never leave it: they succeed, or fail where `refuses` says so. */
function openClient(refuses = false) {
  const client = new DynamoDBClient({ region: 'us-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
  const answer = () => async () => {
    if (refuses) throw new Error('refused');
    return { response: {}, output: { $metadata: {} } };
  };
  client.middlewareStack.add(answer, { step: 'initialize', priority: 'low' });
  return { client, bell: hangWriteBell(client) };
}

const put = new PutItemCommand({ TableName: 'T', Item: {} });

it('rings after a write and wakes whoever waits', async () => {
  const { client, bell } = openClient();
  const waiting = bell.wait(bell.rings, HOUR, never);
  await client.send(put);
  await waiting;
  expect(bell.rings).toBe(1);
});

it('lets nobody wait for a write that rang before', async () => {
  const { client, bell } = openClient();
  await client.send(put);
  await bell.wait(0, HOUR, never);
});

it('rings for no reading, and for no write that failed', async () => {
  const reading = openClient();
  await reading.client.send(new GetItemCommand({ TableName: 'T', Key: {} }));
  expect(reading.bell.rings).toBe(0);
  const refusing = openClient(true);
  await expect(refusing.client.send(put)).rejects.toThrow('refused');
  expect(refusing.bell.rings).toBe(0);
});

it('ends a wait when its time is over or its reader stops', async () => {
  const { bell } = openClient();
  await bell.wait(0, 1, never);
  const stopping = new AbortController();
  const waiting = bell.wait(0, HOUR, stopping.signal);
  stopping.abort();
  await waiting;
  await bell.wait(0, HOUR, stopping.signal);
  expect(bell.rings).toBe(0);
});
