/** What one machine's sockets may take. https://docs.aws.amazon.com/general/latest/gr/appsync.html */
export interface RealTimeLimits {
  /** Sockets at once; each holds about 20 KB. */
  readonly connections: number;
  /** Per connection, as AppSync's. */
  readonly subscriptions: number;
  /** Bytes of a client's message, as AppSync's. */
  readonly messageBytes: number;
  /** Bytes that may wait for a slow client before it is cut off. */
  readonly waitingBytes: number;
  /** How often a quiet connection is told that it lives, ms. */
  readonly keepAliveMs: number;
  /** After this long without a word the client may give up, ms: told in `connection_ack`. */
  readonly connectionTimeoutMs: number;
  /** How long a client may take to say `connection_init`, ms. */
  readonly initMs: number;
  /** AppSync ends every connection after a day, ms. */
  readonly lifeMs: number;
}

export const REAL_TIME_LIMITS: RealTimeLimits = {
  connections: 8000,
  subscriptions: 100,
  messageBytes: 240 * 1024,
  waitingBytes: 4 * 1024 * 1024,
  keepAliveMs: 60_000,
  connectionTimeoutMs: 300_000,
  initMs: 30_000,
  lifeMs: 24 * 3_600_000,
};
