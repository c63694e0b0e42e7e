import { describe, expect, test } from 'vitest';
import type { Published } from '../keys/published.ts';
import { askForPublish } from './ask-for-publish.ts';
import { createHold } from './hold.ts';
import { type PublishQueuedParts, publishQueued } from './publish-queued.ts';
import type { PublishRequest } from './publish-request.ts';
import type { Slot } from './slot.ts';

const poll = { boothId: 'demo', pollId: 'lunch' };
const message = (body: unknown, receiveCount = 1, messageId = 'm1') => ({
  messageId,
  receiveCount,
  body: JSON.stringify(body),
});

/** Parts whose slot gives these answers one after the other. */
function partsWith(slots: Slot[], publish: (published: Published) => Promise<void> = async () => {}) {
  const published: string[] = [];
  const slept: number[] = [];
  const parts: PublishQueuedParts = {
    takeSlot: async () => slots.shift() ?? { taken: true },
    publish: async (wanted) => {
      published.push(wanted.pollId ?? 'drinks');
      await publish(wanted);
    },
    sleep: async (duration) => {
      slept.push(duration);
    },
    now: () => 1_000,
    log: () => {},
  };
  return { parts, published, slept };
}

describe('publishQueued', () => {
  test('waits for the slot in short steps, then publishes each poll once', async () => {
    const { parts, published, slept } = partsWith([
      { taken: false, nextAt: 1_500 },
      { taken: false, nextAt: 1_050 },
    ]);
    const result = await publishQueued([message(poll), message(poll, 1, 'm2')], parts);
    expect(result).toEqual({ batchItemFailures: [] });
    expect(published).toEqual(['lunch']);
    expect(slept).toEqual([200, 50]);
  });

  test('leaves a request to whoever took the slot after it was made', async () => {
    const { parts, published } = partsWith([{ taken: false, nextAt: 1_700 }]);
    await publishQueued([message({ ...poll, missed: 1_500 })], parts);
    expect(published).toEqual([]);
  });

  test('waits while the slot is the one that the request missed', async () => {
    const { parts, published } = partsWith([{ taken: false, nextAt: 1_500 }]);
    await publishQueued([message({ ...poll, missed: 1_500 })], parts);
    expect(published).toEqual(['lunch']);
  });

  test('serves a message delivered again whatever was taken since', async () => {
    const { parts, published } = partsWith([{ taken: false, nextAt: 1_700 }]);
    await publishQueued([message({ ...poll, missed: 1_500 }, 2)], parts);
    expect(published).toEqual(['lunch']);
  });

  test('hands back what failed and what it does not understand, and publishes the rest', async () => {
    const { parts, published } = partsWith([], async ({ pollId }) => {
      if (pollId === 'lunch') throw new Error('AppSync is away');
    });
    const result = await publishQueued(
      [message(poll, 1, 'a'), message({ ...poll, pollId: 'tea' }, 1, 'b'), message('what?', 1, 'c')],
      parts,
    );
    expect(result.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier).sort()).toEqual(['a', 'c']);
    expect(published.sort()).toEqual(['lunch', 'lunch', 'lunch', 'tea']);
  });

  test('waits out a hiccup of publishing, even when others take the slot meanwhile', async () => {
    let failures = 1;
    const slots: Slot[] = [{ taken: true }, { taken: false, nextAt: 1_700 }];
    const { parts, published } = partsWith(slots, async () => {
      failures -= 1;
      if (failures >= 0) throw new Error('AppSync is away');
    });
    const result = await publishQueued([message({ ...poll, missed: 1_500 })], parts);
    expect(result).toEqual({ batchItemFailures: [] });
    expect(published).toEqual(['lunch', 'lunch']);
  });

  test('publishes a bar beside the polls of its booth, each once', async () => {
    const { parts, published } = partsWith([]);
    const bar = { boothId: 'demo' };
    const ofPoll = { ...bar, pollId: 'drinks-of-the-day' };
    const bodies = [bar, ofPoll, { ...bar, missed: 900 }, { ...bar, missed: 950 }];
    await publishQueued(
      bodies.map((body, index) => message(body, 1, `m${index}`)),
      parts,
    );
    expect(published.sort()).toEqual(['drinks', 'drinks-of-the-day']);
  });

  test('gives up for now when the slot is never free', async () => {
    const { parts } = partsWith(Array.from({ length: 60 }, () => ({ taken: false, nextAt: 1_500 })));
    expect((await publishQueued([message(poll)], parts)).batchItemFailures).toEqual([{ itemIdentifier: 'm1' }]);
  });
});

describe('askForPublish', () => {
  /** Waits for ever: nothing is slow. */
  const patient = () => createHold(Date.now, () => new Promise(() => {}));

  async function ask(slot: Slot | Error, publish: () => Promise<void> = async () => {}, hold = patient()) {
    const queued: PublishRequest[] = [];
    await askForPublish(poll, {
      takeSlot: async () => {
        if (slot instanceof Error) throw slot;
        return slot;
      },
      publish,
      queue: async (request) => {
        queued.push(request);
      },
      hold,
      log: () => {},
    });
    return queued;
  }

  test('publishes at once when the slot is free', async () => {
    expect(await ask({ taken: true })).toEqual([]);
  });

  test('queues what missed the slot, with the taking that it missed', async () => {
    expect(await ask({ taken: false, nextAt: 1_500 })).toEqual([{ ...poll, missed: 1_500 }]);
  });

  test('queues what failed, to be published in any case', async () => {
    expect(await ask({ taken: true }, () => Promise.reject(new Error('AppSync is away')))).toEqual([poll]);
    expect(await ask(new Error('Throttled'))).toEqual([poll]);
  });

  test('holds nothing up for a slow publisher, and asks it again after a rest', async () => {
    let now = 1_000_000;
    let asked = 0;
    const slow = createHold(
      () => now,
      async () => {},
    );
    const hang = () => {
      asked += 1;
      return new Promise<void>(() => {});
    };
    expect(await ask({ taken: true }, hang, slow)).toEqual([poll]);
    expect(await ask({ taken: true }, hang, slow)).toEqual([poll]);
    expect(asked).toBe(1);
    now += 5_000;
    await ask({ taken: true }, hang, slow);
    expect(asked).toBe(2);
    // A clock set back ends the rest.
    now -= 3_600_000;
    await ask({ taken: true }, hang, slow);
    expect(asked).toBe(3);
  });

  test('a slow publish that fails in the end disturbs nobody', async () => {
    const hung = Promise.withResolvers<void>();
    const hold = createHold(
      () => 0,
      async () => {},
    );
    expect(await ask({ taken: true }, () => hung.promise, hold)).toEqual([poll]);
    hung.reject(new Error('Timed out'));
    await expect(hung.promise).rejects.toThrow('Timed out');
  });

  test('throws nothing even when there is no queue', async () => {
    const log: string[] = [];
    await askForPublish(poll, {
      takeSlot: async () => ({ taken: false, nextAt: 1 }),
      publish: async () => {},
      queue: () => Promise.reject(new Error('No queue')),
      hold: patient(),
      log: ({ message: text }) => log.push(text),
    });
    expect(log).toEqual(['Something was neither published nor queued']);
  });
});
