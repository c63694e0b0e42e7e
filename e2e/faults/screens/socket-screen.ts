import { type BoothAddresses, findBooth } from '../../robots/booth-client.ts';
import type { Random } from '../../robots/random.ts';
import { request } from '../../robots/request.ts';
import { retryDelay } from '../../robots/retry-delay.ts';
import type { Screen, Shown } from '../scenario.ts';
import { openLiveSocket } from './live-socket.ts';
import { keepNewest, parseAnswer, parseMessage, tallyQuery } from './tally.ts';

/** As the page asks: now and then while the connection is up, often while it is down. */
const ASK_UP_MS = 30_000;
const ASK_DOWN_MS = 2_000;

export interface SocketScreen extends Screen {
  shown(): Shown | null;
  close(): void;
  connections(): number;
  /** Whether its subscription stands. */
  connected(): boolean;
}

/**
 * A screen that does over a plain socket what the web page does: it subscribes, then asks for the snapshot, keeps the
 * highest version of all that it hears, and after a break starts anew, more patiently each time, at the page's present
 * address.
 */
export function openSocketScreen(name: string, page: () => string, pollId: string, random: Random): SocketScreen {
  let held: Shown | null = null;
  let connections = 0;
  let failures = 0;
  let connected = false;
  let closed = false;
  let closeSocket: (() => void) | undefined;
  let restarting: NodeJS.Timeout | undefined;
  let asking: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    try {
      const addresses = await findBooth(page());
      if (closed) return;
      closeSocket = openLiveSocket(addresses, pollId, {
        onReady() {
          connections += 1;
          connected = true;
          failures = 0;
          ask();
        },
        onTally(payload) {
          held = keepNewest(held, parseMessage(payload));
        },
        onDown() {
          if (connected) askIn(300 * random());
          connected = false;
          reconnect('disconnected');
        },
      });
    } catch (problem) {
      reconnect(problem);
    }
  }

  function reconnect(problem: unknown): void {
    if (closed) return;
    failures += 1;
    clearTimeout(restarting);
    restarting = setTimeout(() => void connect(), retryDelay(failures, problem, random()));
  }

  function askIn(ms: number): void {
    clearTimeout(asking);
    if (!closed) asking = setTimeout(ask, ms);
  }

  function ask(): void {
    clearTimeout(asking);
    readTally(page(), pollId)
      .then((read) => {
        if (read !== null) held = keepNewest(held, read);
      })
      // Nothing answers: it is asked again, below.
      .catch(() => undefined)
      .finally(() => askIn((connected ? ASK_UP_MS : ASK_DOWN_MS) * (0.85 + 0.3 * random())));
  }

  void connect();
  ask();
  return {
    name,
    shown: () => held,
    connections: () => connections,
    connected: () => connected,
    close() {
      closed = true;
      clearTimeout(restarting);
      clearTimeout(asking);
      closeSocket?.();
    },
  };
}

/** The snapshot at the page's address; null where there is no such poll. @throws what `findBooth` and `request` throw */
export async function readTally(page: string, pollId: string): Promise<Shown | null> {
  const { graphqlUrl, apiKey, defaultBooth }: BoothAddresses = await findBooth(page);
  return parseAnswer(
    await request(graphqlUrl, {
      method: 'POST',
      headers: { 'x-api-key': apiKey, 'content-type': 'application/json' },
      body: JSON.stringify({ query: tallyQuery, variables: { boothId: defaultBooth, pollId } }),
    }),
  );
}
