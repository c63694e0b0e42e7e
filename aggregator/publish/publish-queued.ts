import type { PollKey } from '../keys/poll-key.ts';
import type { Log } from '../log.ts';
import { type PublishRequest, parsePublishRequest } from './publish-request.ts';
import { type Slot, slotLength } from './slot.ts';

/** A message of the publish queue. */
export interface QueuedMessage {
  readonly messageId: string;
  readonly body: string;
  /** How often it has been delivered, this time included. */
  readonly receiveCount: number;
}

export interface PublishQueuedParts {
  readonly takeSlot: (poll: PollKey) => Promise<Slot>;
  readonly publish: (poll: PollKey) => Promise<void>;
  /** Milliseconds. */
  readonly sleep: (duration: number) => Promise<void>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly log: Log;
}

/** Others took the slot time and again; the queue delivers the message anew. */
export class SlotBusy extends Error {
  override readonly name = 'SlotBusy';
}

const mostWaits = 50;
const mostTries = 3;
/** Milliseconds before the second try; twice as long before the third. */
const pause = 500;

/** Publishes what a batch of messages asks for, each poll once. Messages that failed come back for another delivery. */
export async function publishQueued(
  messages: readonly QueuedMessage[],
  parts: PublishQueuedParts,
): Promise<{ batchItemFailures: { itemIdentifier: string }[] }> {
  const failed: string[] = [];
  const fail = (ids: readonly string[], error: unknown) => {
    failed.push(...ids);
    parts.log({ level: 'error', message: 'Publish requests wait to be delivered again', ids, error: String(error) });
  };
  const polls = new Map<string, Wanted>();
  for (const message of messages) {
    try {
      addRequest(polls, parsePublishRequest(message.body), message);
    } catch (error) {
      fail([message.messageId], error);
    }
  }
  await Promise.all(
    [...polls.values()].map(async (wanted) => {
      try {
        await publishWhenFree(wanted, parts);
      } catch (error) {
        fail(wanted.ids, error);
      }
    }),
  );
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}

interface Wanted {
  readonly poll: PollKey;
  readonly ids: string[];
  /** Takings of the slot that the requests came after; undefined when they must be served whatever was taken since. */
  missed: number[] | undefined;
}

function addRequest(polls: Map<string, Wanted>, request: PublishRequest, message: QueuedMessage): void {
  const { boothId, pollId, missed } = request;
  const wanted = polls.get(`${boothId}#${pollId}`) ?? { poll: { boothId, pollId }, ids: [], missed: [] };
  wanted.ids.push(message.messageId);
  // An earlier delivery may have taken the slot itself and then failed: that taking served nobody.
  if (missed === undefined || message.receiveCount > 1) wanted.missed = undefined;
  else wanted.missed?.push(missed);
  polls.set(`${boothId}#${pollId}`, wanted);
}

async function publishWhenFree(wanted: Wanted, parts: PublishQueuedParts): Promise<void> {
  // The queue delivers again only after minutes, too long for a screen: a hiccup is waited out here.
  for (let tries = 1; ; tries += 1) {
    if (!(await waitForSlot(wanted, parts))) return;
    try {
      await parts.publish(wanted.poll);
      return;
    } catch (error) {
      if (tries === mostTries) throw error;
      parts.log({ level: 'error', message: 'A tally is tried again', ...wanted.poll, error: String(error) });
      // The taking that came after the requests was this one, and it served nobody.
      wanted.missed = undefined;
      await parts.sleep(tries * pause);
    }
  }
}

/** Takes the slot, however long it lasts; false when somebody else's taking serves the requests. */
async function waitForSlot({ poll, missed }: Wanted, parts: PublishQueuedParts): Promise<boolean> {
  for (let wait = 0; wait < mostWaits; wait += 1) {
    const slot = await parts.takeSlot(poll);
    if (slot.taken) return true;
    // Somebody took the slot after these requests were made and answers for them.
    if (missed?.every((taking) => taking !== slot.nextAt)) return false;
    await parts.sleep(Math.min(Math.max(slot.nextAt - parts.now(), 1), slotLength));
  }
  throw new SlotBusy(`The publish slot of ${poll.boothId}/${poll.pollId} was never free`);
}
