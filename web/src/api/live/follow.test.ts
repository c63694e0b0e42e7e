import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Follower, follow } from './follow.ts';
import type { ChannelEvents } from './source.ts';

interface Figure {
  readonly version: number;
}

/** A page in a browser, as far as a follower looks at it. */
const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
let stored: Figure;
let reads: number;
let events: ChannelEvents;
let reopened: number;
let shown: number[];
let follower: Follower<Figure>;
let answer: () => Promise<Figure>;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', page);
  stored = { version: 1 };
  reads = 0;
  reopened = 0;
  shown = [];
  answer = async () => stored;
  follower = follow<Figure>(
    {
      read: () => {
        reads += 1;
        return answer();
      },
      listen: async (given) => {
        events = given;
        return {
          close: () => undefined,
          reopen: () => {
            reopened += 1;
          },
        };
      },
      parse: (data) => data as Figure,
      compareAge: (a, b) => a.version - b.version,
    },
    () => {
      const version = follower.state().data?.version;
      if (version !== undefined && version !== shown.at(-1)) shown.push(version);
    },
  );
  follower.goLive();
  await vi.advanceTimersByTimeAsync(0);
  events.onReady();
  await vi.advanceTimersByTimeAsync(0);
});
afterEach(() => {
  follower.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const tell = (...versions: readonly number[]) => {
  for (const version of versions) events.onData({ version });
};

describe('a page that listens', () => {
  it('shows messages that come twice, late and out of order as if they came in order', () => {
    tell(3, 2, 3, 5, 4, 5, 1, 7, 6);
    expect(shown).toEqual([1, 3, 5, 7]);
  });

  it('is not taken back by a snapshot that a message overtook', async () => {
    const slow = Promise.withResolvers<Figure>();
    answer = () => slow.promise;
    follower.refresh();
    tell(4);
    slow.resolve({ version: 2 });
    await vi.advanceTimersByTimeAsync(0);
    expect(shown).toEqual([1, 4]);
  });

  it('asks once more after the answer that was under way when it was connected: that may be too old', async () => {
    const slow = Promise.withResolvers<Figure>();
    answer = () => slow.promise;
    follower.refresh();
    events.onDown();
    events.onReady();
    const before = reads;
    answer = async () => ({ version: 9 });
    slow.resolve({ version: 1 });
    await vi.advanceTimersByTimeAsync(0);
    expect(reads).toBe(before + 1);
    expect(shown).toEqual([1, 9]);
  });

  it('has the last figure soon after each break, whatever was said meanwhile', async () => {
    events.onDown();
    stored = { version: 8 };
    await vi.advanceTimersByTimeAsync(400);
    expect(shown).toEqual([1, 8]);
    // It goes on asking for as long as it hears nothing.
    stored = { version: 11 };
    await vi.advanceTimersByTimeAsync(2500);
    expect(shown).toEqual([1, 8, 11]);
  });

  it('finds out by itself that a message was lost', async () => {
    stored = { version: 6 };
    await vi.advanceTimersByTimeAsync(35_000);
    expect(shown).toEqual([1, 6]);
  });
});

describe('a page that slept', () => {
  it('opens its connection anew and asks at once, though no event told it', async () => {
    stored = { version: 12 };
    const before = reads;
    // The clock went on; the page's timers didn't.
    vi.setSystemTime(Date.now() + 600_000);
    await vi.advanceTimersByTimeAsync(1000);
    expect(reopened).toBe(1);
    expect(reads).toBe(before + 1);
    expect(shown).toEqual([1, 12]);
  });

  it('keeps its connection over a moment of being busy', async () => {
    vi.setSystemTime(Date.now() + 3000);
    await vi.advanceTimersByTimeAsync(1000);
    expect(reopened).toBe(0);
  });

  it('does so when its network is back, and says in between that it may be out of date', async () => {
    window.dispatchEvent(new Event('offline'));
    expect(follower.state().stale).toBe(true);
    stored = { version: 5 };
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(0);
    expect(reopened).toBe(1);
    expect(shown).toEqual([1, 5]);
    expect(follower.state().stale).toBe(false);
  });
});
