import { type Published, slotKeyOf } from '../keys/published.ts';
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
  readonly takeSlot: (published: Published) => Promise<Slot>;
  readonly publish: (published: Published) => Promise<void>;
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

/** Publishes what a batch of messages asks for, each tally and each booth's figures once. Messages that failed come back for another delivery. */
export async function publishQueued(
  messages: readonly QueuedMessage[],
  parts: PublishQueuedParts,
): Promise<{ batchItemFailures: { itemIdentifier: string }[] }> {
  const failed: string[] = [];
  const fail = (ids: readonly string[], error: unknown) => {
    failed.push(...ids);
    parts.log({ level: 'error', message: 'Publish requests wait to be delivered again', ids, error: String(error) });
  };
  const all = new Map<string, Wanted>();
  for (const message of messages) {
    try {
      addRequest(all, parsePublishRequest(message.body), message);
    } catch (error) {
      fail([message.messageId], error);
    }
  }
  await Promise.all(
    [...all.values()].map(async (wanted) => {
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
  readonly published: Published;
  readonly ids: string[];
  /** Takings of the slot that the requests came after; undefined when they must be served whatever was taken since. */
  missed: number[] | undefined;
}

function addRequest(all: Map<string, Wanted>, request: PublishRequest, message: QueuedMessage): void {
  const { missed, ...published } = request;
  const { pk } = slotKeyOf(published);
  const wanted = all.get(pk) ?? { published, ids: [], missed: [] };
  wanted.ids.push(message.messageId);
  // An earlier delivery may have taken the slot itself and then failed: that taking served nobody.
  if (missed === undefined || message.receiveCount > 1) wanted.missed = undefined;
  else wanted.missed?.push(missed);
  all.set(pk, wanted);
}

async function publishWhenFree(wanted: Wanted, parts: PublishQueuedParts): Promise<void> {
  // The queue delivers again only after minutes, too long for a screen: a hiccup is waited out here.
  for (let tries = 1; ; tries += 1) {
    if (!(await waitForSlot(wanted, parts))) return;
    try {
      await parts.publish(wanted.published);
      return;
    } catch (error) {
      if (tries === mostTries) throw error;
      parts.log({ level: 'error', message: 'Publishing is tried again', ...wanted.published, error: String(error) });
      // The taking that came after the requests was this one, and it served nobody.
      wanted.missed = undefined;
      await parts.sleep(tries * pause);
    }
  }
}

/** Takes the slot, however long it lasts; false when somebody else's taking serves the requests. */
async function waitForSlot({ published, missed }: Wanted, parts: PublishQueuedParts): Promise<boolean> {
  for (let wait = 0; wait < mostWaits; wait += 1) {
    const slot = await parts.takeSlot(published);
    if (slot.taken) return true;
    // Somebody took the slot after these requests were made and answers for them.
    if (missed?.every((taking) => taking !== slot.nextAt)) return false;
    await parts.sleep(Math.min(Math.max(slot.nextAt - parts.now(), 1), slotLength));
  }
  throw new SlotBusy(`The publish slot ${slotKeyOf(published).pk} was never free`);
}
