import type { PollKey } from '../keys/poll-key.ts';
import type { Log } from '../log.ts';
import type { PublishRequest } from './publish-request.ts';
import type { Slot } from './slot.ts';

export interface AskForPublishParts {
  readonly takeSlot: (poll: PollKey) => Promise<Slot>;
  readonly publish: (poll: PollKey) => Promise<void>;
  readonly queue: (request: PublishRequest) => Promise<void>;
  readonly log: Log;
}

/**
 * Publishes a poll's tally now if its slot is free, else leaves it to the queue. Never throws: counting goes on
 * whatever becomes of publishing.
 */
export async function askForPublish(poll: PollKey, parts: AskForPublishParts): Promise<void> {
  const request = await publishIfFree(poll, parts);
  if (!request) return;
  try {
    await parts.queue(request);
  } catch (error) {
    parts.log({ level: 'error', message: 'A tally was neither published nor queued', ...poll, error: String(error) });
  }
}

/** What is left for the queue to do, if anything. */
async function publishIfFree(poll: PollKey, parts: AskForPublishParts): Promise<PublishRequest | undefined> {
  try {
    const slot = await parts.takeSlot(poll);
    if (!slot.taken) return { ...poll, missed: slot.nextAt };
    await parts.publish(poll);
    return undefined;
  } catch (error) {
    parts.log({ level: 'error', message: 'A tally goes to the queue', ...poll, error: String(error) });
    return { ...poll };
  }
}
