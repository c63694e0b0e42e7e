import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { json } from 'node:stream/consumers';
import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { AwsError } from '../aws/aws-error.ts';
import { createQueues } from './create-queues.ts';

const letters = { logicalId: 'Letters', type: 'AWS::SQS::Queue', properties: { MessageRetentionPeriod: 1_209_600 } };
const wishes = {
  logicalId: 'Wishes',
  type: 'AWS::SQS::Queue',
  properties: {
    VisibilityTimeout: 60,
    MessageRetentionPeriod: 3600,
    RedrivePolicy: { deadLetterTargetArn: 'arn:aws:sqs:us-east-1:000000000000:Letters', maxReceiveCount: 2 },
  },
};
const resources = [letters, wishes];
const WISHES = 'arn:aws:sqs:us-east-1:000000000000:Wishes';

function open(journal = new DatabaseSync(':memory:')) {
  const time = { now: 1_000_000 };
  return { time, queues: createQueues({ resources, journal, clock: () => time.now }) };
}

describe('a queue', () => {
  it('hides what is received until its time-out, and forgets what is deleted', () => {
    const { time, queues } = open();
    queues.send('http://127.0.0.1:1/000000000000/Wishes', 'one');
    const [first] = queues.receive(WISHES, 10);
    expect(first).toMatchObject({ body: 'one', receiveCount: 1 });
    expect(queues.receive(WISHES, 10)).toEqual([]);
    expect(queues.nextVisibleAt(WISHES)).toBe(time.now + 60_000);
    time.now += 60_000;
    const [second] = queues.receive(WISHES, 10);
    expect(second?.receiveCount).toBe(2);
    // The older receipt is void: another consumer has the message now.
    expect(queues.delete(WISHES, first?.receiptHandle ?? '')).toBe(false);
    expect(queues.delete(WISHES, second?.receiptHandle ?? '')).toBe(true);
    expect(queues.nextVisibleAt(WISHES)).toBeUndefined();
  });

  it('delays, and tells a listener of arrivals', () => {
    const { time, queues } = open();
    let arrivals = 0;
    const end = queues.onArrival(WISHES, () => {
      arrivals += 1;
    });
    queues.send(WISHES, 'later', 5);
    expect(queues.receive(WISHES, 10)).toEqual([]);
    expect(queues.count(WISHES)).toEqual({ visible: 0, inFlight: 0, delayed: 1 });
    time.now += 5000;
    expect(queues.receive(WISHES, 10)).toHaveLength(1);
    end();
    queues.send(WISHES, 'again');
    expect(arrivals).toBe(1);
  });

  it('moves a message that was received too often to the dead-letter queue', () => {
    const { time, queues } = open();
    queues.send(WISHES, 'poison');
    for (let n = 0; n < 2; n += 1) {
      expect(queues.receive(WISHES, 1)).toHaveLength(1);
      time.now += 60_000;
    }
    expect(queues.receive(WISHES, 1)).toEqual([]);
    expect(queues.receive('Letters', 1)).toMatchObject([{ body: 'poison', receiveCount: 1 }]);
  });

  it('drops what is older than its retention period', () => {
    const { time, queues } = open();
    queues.send(WISHES, 'old');
    time.now += 3_601_000;
    expect(queues.receive(WISHES, 1)).toEqual([]);
  });

  it('keeps messages over a restart', () => {
    const folder = mkdtempSync(join(tmpdir(), 'booth-sqs-'));
    const file = join(folder, 'journal.db');
    const first = new DatabaseSync(file);
    open(first).queues.send(WISHES, 'kept');
    first.close();
    const second = new DatabaseSync(file);
    expect(open(second).queues.receive(WISHES, 1)).toMatchObject([{ body: 'kept' }]);
    second.close();
    rmSync(folder, { recursive: true });
  });

  it('names a queue that is not there, also in a redrive policy', () => {
    const { queues } = open();
    expect(() => queues.send('Nobody', 'x')).toThrow(AwsError);
    const alone = () => createQueues({ resources: [wishes], journal: new DatabaseSync(':memory:'), clock: Date.now });
    expect(alone).toThrow('Wishes.RedrivePolicy');
  });
});

it('answers the AWS SDK', async () => {
  const { queues } = open();
  const server = createServer(async (request, response) => {
    const operation = queues.operations[String(request.headers['x-amz-target']).split('.')[1] ?? ''];
    const input = await json(request);
    response.setHeader('content-type', 'application/x-amz-json-1.0');
    try {
      response.end(JSON.stringify(await operation?.({ ...Object(input) })));
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      response.statusCode = error.statusCode;
      response.end(JSON.stringify({ __type: error.name, message: error.message }));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const QueueUrl = `http://127.0.0.1:${port}/000000000000/Wishes`;
  const client = new SQSClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'Grüße ☕' }));
  const Entries = [
    { Id: 'a', MessageBody: 'x' },
    { Id: 'b', MessageBody: 'y', DelaySeconds: 900 },
  ];
  const batch = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
  expect(batch.Successful?.map(({ Id }) => Id)).toEqual(['a', 'b']);
  const { Messages } = await client.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
  expect(Messages?.map(({ Body }) => Body)).toEqual(['Grüße ☕', 'x']);
  const ReceiptHandle = Messages?.[0]?.ReceiptHandle;
  await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
  const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }));
  expect(Attributes).toMatchObject({
    ApproximateNumberOfMessages: '0',
    ApproximateNumberOfMessagesNotVisible: '1',
    ApproximateNumberOfMessagesDelayed: '1',
  });
  const wrong = { QueueUrl: QueueUrl.replace('Wishes', 'Nobody'), MessageBody: 'x' };
  await expect(client.send(new SendMessageCommand(wrong))).rejects.toMatchObject({ name: 'QueueDoesNotExist' });
  const attributes = { QueueUrl, MessageBody: 'x', MessageAttributes: { a: { DataType: 'String', StringValue: 'b' } } };
  await expect(client.send(new SendMessageCommand(attributes))).rejects.toThrow('MessageAttributes');
  client.destroy();
  server.close();
});
