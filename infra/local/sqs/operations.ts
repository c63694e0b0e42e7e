import * as v from 'valibot';
import { AwsError } from '../aws/aws-error.ts';
import type { AwsOperation } from '../aws/types.ts';
import type { Queues } from './create-queues.ts';
import { md5, type ReceivedMessage } from './message-store.ts';

const url = v.pipe(v.string(), v.nonEmpty());
const delay = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(900)));
/** Unknown fields are refused rather than dropped: a message attribute that vanished would be a puzzle later. */
const message = { MessageBody: v.string(), DelaySeconds: delay };
const sendMessage = v.strictObject({ QueueUrl: url, ...message });
const sendMessageBatch = v.strictObject({
  QueueUrl: url,
  Entries: v.pipe(v.array(v.strictObject({ Id: v.string(), ...message })), v.minLength(1), v.maxLength(10)),
});
const receiveMessage = v.object({
  QueueUrl: url,
  MaxNumberOfMessages: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(10)), 1),
  VisibilityTimeout: v.optional(v.number()),
});
const deleteMessage = v.object({ QueueUrl: url, ReceiptHandle: v.string() });
const changeVisibility = v.object({ QueueUrl: url, ReceiptHandle: v.string(), VisibilityTimeout: v.number() });
const getQueueAttributes = v.object({ QueueUrl: url });

/** The operations of Amazon SQS's JSON protocol that the functions and the operator's commands use. */
export function createOperations(queues: Omit<Queues, 'operations'>): Record<string, AwsOperation> {
  return {
    async SendMessage(input) {
      const { QueueUrl, MessageBody, DelaySeconds } = read(sendMessage, input);
      return { MessageId: queues.send(QueueUrl, MessageBody, DelaySeconds), MD5OfMessageBody: md5(MessageBody) };
    },
    async SendMessageBatch(input) {
      const { QueueUrl, Entries } = read(sendMessageBatch, input);
      return {
        Successful: Entries.map(({ Id, MessageBody, DelaySeconds }) => ({
          Id,
          MessageId: queues.send(QueueUrl, MessageBody, DelaySeconds),
          MD5OfMessageBody: md5(MessageBody),
        })),
        Failed: [],
      };
    },
    async ReceiveMessage(input) {
      const { QueueUrl, MaxNumberOfMessages, VisibilityTimeout } = read(receiveMessage, input);
      const received = queues.receive(QueueUrl, MaxNumberOfMessages, VisibilityTimeout);
      return { Messages: received.map(toMessage) };
    },
    async DeleteMessage(input) {
      const { QueueUrl, ReceiptHandle } = read(deleteMessage, input);
      queues.delete(QueueUrl, ReceiptHandle);
      return {};
    },
    async ChangeMessageVisibility(input) {
      const { QueueUrl, ReceiptHandle, VisibilityTimeout } = read(changeVisibility, input);
      queues.changeVisibility(QueueUrl, ReceiptHandle, VisibilityTimeout);
      return {};
    },
    async GetQueueAttributes(input) {
      const { QueueUrl } = read(getQueueAttributes, input);
      const { visible, inFlight, delayed } = queues.count(QueueUrl);
      return {
        Attributes: {
          QueueArn: queues.definition(QueueUrl).arn,
          ApproximateNumberOfMessages: String(visible),
          ApproximateNumberOfMessagesNotVisible: String(inFlight),
          ApproximateNumberOfMessagesDelayed: String(delayed),
        },
      };
    },
  };
}

/** The attributes that SQS keeps of every message, as strings. */
export function messageAttributes(message: ReceivedMessage): Record<string, string> {
  return {
    ApproximateReceiveCount: String(message.receiveCount),
    SentTimestamp: String(message.sentAt),
    SenderId: 'local',
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
  };
}

const toMessage = (message: ReceivedMessage) => ({
  MessageId: message.messageId,
  ReceiptHandle: message.receiptHandle,
  Body: message.body,
  MD5OfBody: message.md5OfBody,
  Attributes: messageAttributes(message),
});

function read<S extends v.GenericSchema>(schema: S, input: Record<string, unknown>): v.InferOutput<S> {
  const parsed = v.safeParse(schema, input);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new AwsError('InvalidParameterValue', `${v.getDotPath(issue) ?? 'The request'}: ${issue.message}`);
}
