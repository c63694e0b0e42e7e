import type { Clock, Log } from '../aws/types.ts';
import { pause } from '../dynamodb/index.ts';
import { messageAttributes, type Queues, type ReceivedMessage } from '../sqs/index.ts';
import { region } from '../template/names.ts';
import { readItemFailures } from './batch-response.ts';
import type { Lambda } from './create-lambda.ts';
import type { Mapping } from './mapping-definition.ts';

/** A look now and then, should the machine's clock have been changed under a message that waits. */
const LONGEST_WAIT_MS = 30_000;
/** Before the next try where the queue itself fails, as on a full disk. */
const RETRY_MS = 1_000;

export interface QueueMappingParts {
  readonly lambda: Pick<Lambda, 'invoke'>;
  readonly sqs: Queues;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Runs a mapping from a queue. Messages that the function dealt with are deleted; the others come again after the
 * queue's visibility time-out, until its redrive policy moves them. Costs nothing while the queue is empty.
 */
export function mapQueue(mapping: Mapping, queueArn: string, parts: QueueMappingParts): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const running = pollQueue(mapping, queueArn, parts, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

async function pollQueue(
  mapping: Mapping,
  queueArn: string,
  parts: QueueMappingParts,
  signal: AbortSignal,
): Promise<void> {
  const { sqs, log } = parts;
  while (!signal.aborted) {
    // Listens from before it looks: a message that arrives in between is not slept through.
    const arrival = new AbortController();
    const wake = () => arrival.abort();
    const endListening = sqs.onArrival(queueArn, wake);
    signal.addEventListener('abort', wake);
    const messages = receive(mapping, queueArn, parts);
    if (messages === undefined) await pause(RETRY_MS, signal);
    else if (messages.length === 0) await pause(untilNext(queueArn, parts), arrival.signal);
    endListening();
    signal.removeEventListener('abort', wake);
    if (messages === undefined || messages.length === 0) continue;
    try {
      await handOn(mapping, queueArn, messages, parts);
    } catch (error) {
      if (!signal.aborted) log.error(`Mapping ${mapping.id}: a batch of ${messages.length} failed (${String(error)}).`);
    }
  }
}

/** The next messages; undefined where the queue could not give them: what it marked comes again by itself. */
function receive(
  mapping: Mapping,
  queueArn: string,
  { sqs, log }: QueueMappingParts,
): readonly ReceivedMessage[] | undefined {
  try {
    return sqs.receive(queueArn, mapping.policy.batchSize);
  } catch (error) {
    log.error(`Mapping ${mapping.id}: its queue could not be read (${String(error)}). Trying again.`);
    return undefined;
  }
}

function untilNext(queueArn: string, { sqs, clock }: QueueMappingParts): number {
  const at = sqs.nextVisibleAt(queueArn);
  return at === undefined ? LONGEST_WAIT_MS : Math.min(Math.max(at - clock(), 1), LONGEST_WAIT_MS);
}

async function handOn(
  mapping: Mapping,
  queueArn: string,
  messages: readonly ReceivedMessage[],
  { lambda, sqs }: QueueMappingParts,
): Promise<void> {
  const wanted = messages.filter((message) => mapping.matches({ body: parseBody(message.body) }));
  // A message that the filter refuses is gone, as in AWS.
  const done = new Set(messages.filter((message) => !wanted.includes(message)));
  try {
    if (wanted.length === 0) return;
    const result = await lambda.invoke(mapping.functionName, {
      Records: wanted.map((message) => toRecord(message, queueArn)),
    });
    const identifiers = wanted.map(({ messageId }) => messageId);
    const failed = mapping.reportsItemFailures ? readItemFailures(result, identifiers) : [];
    for (const message of wanted) if (!failed.includes(message.messageId)) done.add(message);
  } finally {
    for (const { receiptHandle } of done) sqs.delete(queueArn, receiptHandle);
  }
}

function parseBody(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    // Plain text is matched as such.
    if (error instanceof SyntaxError) return body;
    throw error;
  }
}

const toRecord = (message: ReceivedMessage, eventSourceARN: string) => ({
  messageId: message.messageId,
  receiptHandle: message.receiptHandle,
  body: message.body,
  attributes: messageAttributes(message),
  messageAttributes: {},
  md5OfBody: message.md5OfBody,
  eventSource: 'aws:sqs',
  eventSourceARN,
  awsRegion: region,
});
