import type { Published } from '../keys/published.ts';
import type { Log } from '../log.ts';
import type { Hold } from './hold.ts';
import type { PublishRequest } from './publish-request.ts';
import type { Slot } from './slot.ts';

export interface AskForPublishParts {
  readonly takeSlot: (published: Published) => Promise<Slot>;
  readonly publish: (published: Published) => Promise<void>;
  readonly queue: (request: PublishRequest) => Promise<void>;
  readonly hold: Hold;
  readonly log: Log;
}

/**
 * Publishes a poll's tally or a booth's figures now if the slot is free, else leaves it to the queue. Never throws, and waits
 * but a moment: counting goes on whatever becomes of publishing.
 */
export async function askForPublish(published: Published, parts: AskForPublishParts): Promise<void> {
  const request = await publishIfFree(published, parts);
  if (!request) return;
  try {
    await parts.queue(request);
  } catch (error) {
    parts.log({
      level: 'error',
      message: 'Something was neither published nor queued',
      ...published,
      error: String(error),
    });
  }
}

/** What is left for the queue to do, if anything. */
async function publishIfFree(published: Published, parts: AskForPublishParts): Promise<PublishRequest | undefined> {
  try {
    // Its publisher was slow a moment ago: the queue waits for it, counting doesn't.
    if (!parts.hold.mayWait()) return { ...published };
    const slot = await parts.takeSlot(published);
    if (!slot.taken) return { ...published, missed: slot.nextAt };
    const publishing = parts.publish(published);
    const inTime = await parts.hold.settlesInTime(publishing, (error) =>
      parts.log({ level: 'error', message: 'A slow publish failed', ...published, error: String(error) }),
    );
    if (inTime) return undefined;
    parts.log({ level: 'error', message: 'Publishing is slow and goes to the queue', ...published });
    return { ...published };
  } catch (error) {
    parts.log({
      level: 'error',
      message: 'Something to publish goes to the queue',
      ...published,
      error: String(error),
    });
    return { ...published };
  }
}
