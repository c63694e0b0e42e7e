import { watchWake } from '../../browser/watch-wake.ts';
import { askedToWait, retryDelay } from '../retry.ts';
import { keepNewest } from './newest.ts';
import type { Channel, Followed, Mode, Source } from './source.ts';

/** How often to ask, in milliseconds. */
const ASK_MS = {
  /** Before the vote: light, and often enough for the next question. */
  poll: 3000,
  /** While the connection is down. */
  down: 2000,
  /** While it is up, in case a message was lost on the way. */
  up: 30_000,
};
/** Without a word for so long, what is shown may be out of date. */
const STALE_MS = 8000;

export interface Follower<T> {
  state(): Followed<T>;
  /** Listens instead of asking, from now on. */
  goLive(): void;
  /** Asks now. */
  refresh(): void;
  stop(): void;
}

/** Keeps one thing up to date for as long as it is wanted, whatever the network does. */
export function follow<T>(source: Source<T>, onChange: () => void): Follower<T> {
  let state: Followed<T> = { data: undefined, stale: false, receivedAt: null, failed: false };
  let mode: Mode = 'poll';
  let channel: Channel | undefined;
  let connected = false;
  let offline = false;
  let failures = 0;
  let asking: Promise<void> | undefined;
  let askAgain = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  function update(change: Partial<Followed<T>>): void {
    const next = { ...state, ...change };
    const quiet = next.receivedAt === null ? failures > 0 : Date.now() - next.receivedAt > STALE_MS;
    next.stale = offline || (!connected && quiet);
    const changed = next.data !== state.data || next.stale !== state.stale || next.failed !== state.failed;
    state = next;
    if (changed) onChange();
  }

  async function ask(): Promise<void> {
    let delay = mode === 'poll' ? ASK_MS.poll : connected ? ASK_MS.up : ASK_MS.down;
    delay *= 0.85 + 0.3 * Math.random();
    try {
      const read = await source.read();
      if (stopped) return;
      failures = 0;
      const data = read === null ? null : keepNewest(state.data, read, source.compareAge);
      update({ data, receivedAt: Date.now(), failed: false });
    } catch (problem) {
      if (stopped) return;
      failures += 1;
      delay = Math.max(mode === 'live' && connected ? 0 : 1000, retryDelay(failures, problem, Math.random()));
      // Whoever looks at a result sees the truth soon after the booth is back; a busy booth's own wish goes before.
      if (mode === 'live' && !askedToWait(problem)) delay = Math.min(delay, ASK_MS.down * (0.7 + 0.3 * Math.random()));
      update({ failed: true });
    }
    schedule(delay);
  }

  function schedule(delay: number): void {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(refreshIfSeen, delay);
  }

  /** A page nobody looks at asks nothing; it asks at once when it is looked at again. */
  function refreshIfSeen(): void {
    if (document.visibilityState === 'hidden' && mode === 'poll') schedule(ASK_MS.poll);
    else refresh();
  }

  /** One question at a time; a wish that comes meanwhile is granted after it, for its answer may be too old. */
  function refresh(): void {
    if (stopped) return;
    clearTimeout(timer);
    if (asking) {
      askAgain = true;
      return;
    }
    asking = ask().finally(() => {
      asking = undefined;
      if (!askAgain) return;
      askAgain = false;
      refresh();
    });
  }

  async function listen(): Promise<void> {
    try {
      const opened = await source.listen({
        onReady() {
          connected = true;
          refresh();
        },
        onData(data) {
          const next = source.parse(data);
          if (next === null) return;
          update({ data: keepNewest(state.data, next, source.compareAge), receivedAt: Date.now() });
        },
        onDown() {
          const was = connected;
          connected = false;
          update({});
          if (was) schedule(300 * Math.random());
        },
      });
      if (stopped) opened.close();
      else channel = opened;
    } catch (problem) {
      // The code of the real-time client didn't load: go on asking, and try again later.
      if (stopped) return;
      setTimeout(() => void (stopped || listen()), retryDelay(5, problem, Math.random()));
    }
  }

  const stopWatching = watchWake({
    onWake(slept) {
      offline = false;
      failures = 0;
      if (slept) channel?.reopen();
      refresh();
    },
    onOffline() {
      offline = true;
      update({});
    },
    onTick: () => update({}),
  });
  refresh();

  return {
    state: () => state,
    goLive() {
      if (mode === 'live') return;
      mode = 'live';
      void listen();
    },
    refresh,
    stop() {
      stopped = true;
      clearTimeout(timer);
      stopWatching();
      channel?.close();
    },
  };
}
