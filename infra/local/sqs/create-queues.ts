import type { DatabaseSync } from 'node:sqlite';
import { AwsError } from '../aws/aws-error.ts';
import type { AwsOperation, Clock } from '../aws/types.ts';
import { UnsupportedTemplate } from '../template/errors.ts';
import type { Resource } from '../template/resource.ts';
import { openMessageStore, type QueueCounts, type ReceivedMessage } from './message-store.ts';
import { createOperations } from './operations.ts';
import { type QueueDefinition, readQueueDefinition } from './queue-definition.ts';

/** SQS's own limit of a message. */
const MOST_BYTES = 1_048_576;

/** The template's queues. A queue is named by its URL or its ARN; an unknown one throws `QueueDoesNotExist`. */
export interface Queues {
  /** Stores a message and gives its id. `delaySeconds` overrides the queue's own delay. */
  send(queueUrlOrArn: string, body: string, delaySeconds?: number): string;
  /** Takes up to `most` messages, each invisible to others for the time-out; one received too often goes to the dead-letter queue instead. */
  receive(queueUrlOrArn: string, most: number, visibilitySeconds?: number): ReceivedMessage[];
  /** Drops a received message; false when it was received again since, or is gone. */
  delete(queueUrlOrArn: string, receiptHandle: string): boolean;
  /** Makes a received message visible again after so many seconds. */
  changeVisibility(queueUrlOrArn: string, receiptHandle: string, seconds: number): boolean;
  count(queueUrlOrArn: string): QueueCounts;
  /** Ms since 1970 when the next message can be received; undefined when there is none. */
  nextVisibleAt(queueUrlOrArn: string): number | undefined;
  /** Calls back whenever a message may have become receivable sooner than was known. Gives the function that ends it. */
  onArrival(queueUrlOrArn: string, listener: () => void): () => void;
  definition(queueUrlOrArn: string): QueueDefinition;
  readonly operations: Record<string, AwsOperation>;
}

export interface QueuesOptions {
  readonly resources: readonly Resource[];
  readonly journal: DatabaseSync;
  readonly clock: Clock;
}

/** Makes the queues of the template; their messages are kept in the journal and outlive the process. */
export function createQueues({ resources, journal, clock }: QueuesOptions): Queues {
  const definitions = readDefinitions(resources);
  const store = openMessageStore(journal);
  const listeners = new Map<string, Set<() => void>>();
  const announce = (name: string) => {
    for (const listener of listeners.get(name) ?? []) listener();
  };
  const find = (queueUrlOrArn: string): QueueDefinition => {
    const found = definitions.get(queueUrlOrArn.split(/[/:]/).at(-1) ?? '');
    if (found === undefined) {
      throw new AwsError('QueueDoesNotExist', `There is no queue ${queueUrlOrArn} in the template.`);
    }
    return found;
  };

  const queues: Omit<Queues, 'operations'> = {
    send(queueUrlOrArn, body, delaySeconds) {
      const queue = find(queueUrlOrArn);
      if (body === '' || Buffer.byteLength(body) > MOST_BYTES) {
        throw new AwsError('InvalidMessageContents', `A message holds 1 to ${MOST_BYTES} bytes.`);
      }
      const now = clock();
      const id = store.add(queue.name, body, now, now + (delaySeconds ?? queue.delaySeconds) * 1000);
      announce(queue.name);
      return id;
    },
    receive(queueUrlOrArn, most, visibilitySeconds) {
      const queue = find(queueUrlOrArn);
      const now = clock();
      store.expire(queue.name, now - queue.retentionSeconds * 1000);
      const again = now + (visibilitySeconds ?? queue.visibilitySeconds) * 1000;
      const kept: ReceivedMessage[] = [];
      for (const message of store.take(queue.name, most, now, again)) {
        if (queue.redrive === undefined || message.receiveCount <= queue.redrive.maxReceiveCount) {
          kept.push(message);
          continue;
        }
        const deadLetters = find(queue.redrive.deadLetterTargetArn).name;
        store.move(message.receiptHandle, deadLetters, now);
        announce(deadLetters);
      }
      return kept;
    },
    delete: (queueUrlOrArn, receiptHandle) => store.remove(find(queueUrlOrArn).name, receiptHandle),
    changeVisibility(queueUrlOrArn, receiptHandle, seconds) {
      const { name } = find(queueUrlOrArn);
      const changed = store.setVisible(name, receiptHandle, clock() + seconds * 1000);
      announce(name);
      return changed;
    },
    count: (queueUrlOrArn) => store.count(find(queueUrlOrArn).name, clock()),
    nextVisibleAt: (queueUrlOrArn) => store.nextVisibleAt(find(queueUrlOrArn).name),
    onArrival(queueUrlOrArn, listener) {
      const { name } = find(queueUrlOrArn);
      const all = listeners.get(name) ?? new Set();
      listeners.set(name, all.add(listener));
      return () => all.delete(listener);
    },
    definition: find,
  };
  return { ...queues, operations: createOperations(queues) };
}

function readDefinitions(resources: readonly Resource[]): Map<string, QueueDefinition> {
  const definitions = new Map<string, QueueDefinition>();
  for (const resource of resources) {
    if (resource.type !== 'AWS::SQS::Queue') continue;
    const definition = readQueueDefinition(resource);
    definitions.set(definition.name, definition);
  }
  for (const { name, redrive } of definitions.values()) {
    if (redrive !== undefined && !definitions.has(redrive.deadLetterTargetArn.split(':').at(-1) ?? '')) {
      throw new UnsupportedTemplate(name, 'RedrivePolicy.deadLetterTargetArn');
    }
  }
  return definitions;
}
