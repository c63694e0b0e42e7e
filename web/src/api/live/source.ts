import type { CompareAge } from './newest.ts';

/** What a live channel reports. */
export interface ChannelEvents {
  /** The server has taken the subscription: from now on nothing is missed, so ask for the snapshot now. */
  onReady(): void;
  onData(data: unknown): void;
  /** The connection is gone; it is being opened again. */
  onDown(): void;
}

/** An open subscription that comes back by itself. */
export interface Channel {
  close(): void;
  /** Drops a connection that may be dead (after sleep, on another network) and opens it again at once. */
  reopen(): void;
}

/** Where one thing's states come from. */
export interface Source<T> {
  /** The state now; null where there is no such thing. */
  read(): Promise<T | null>;
  /** Hears of later states. Loads the real-time client, which the ballot does without. */
  listen(events: ChannelEvents): Promise<Channel>;
  /** A state out of a message; null for a message about something else. */
  parse(data: unknown): T | null;
  compareAge: CompareAge<T>;
}

/** `poll` asks every few seconds; `live` listens, and asks only while it can't. */
export type Mode = 'poll' | 'live';

/** What a page knows of a thing. */
export interface Followed<T> {
  /** undefined: not known yet; null: there is no such thing. */
  data: T | null | undefined;
  /** Whether it may be out of date: neither a message nor an answer can have come lately. */
  stale: boolean;
  /** When the server last said so, milliseconds since 1970; null before the first answer. */
  receivedAt: number | null;
  /** Whether the last question failed. */
  failed: boolean;
}
