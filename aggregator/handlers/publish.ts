import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { publishQueued } from '../publish/publish-queued.ts';
import { wire } from './wire.ts';

const { takeSlot, publish, sleep, log } = wire(process.env, ['GRAPHQL_URL']);

/** Entry point of the publish queue's event source. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const messages = event.Records.map(({ messageId, body, attributes }) => ({
    messageId,
    body,
    receiveCount: Number(attributes.ApproximateReceiveCount),
  }));
  return publishQueued(messages, { takeSlot, publish, sleep, now: Date.now, log });
}
