import type { IncomingMessage } from 'node:http';
import type { Clock } from '../../aws/types.ts';
import { createUsage, createUsageOfThings, HALF_LIFE_MS } from './usage.ts';

/** Who asks, as far as a server can know. */
export interface Asker {
  /** The connection: anything that stands for it alone. */
  readonly connection: object;
  readonly address: string;
  /** Its `Authorization`, where it has one. */
  readonly ticket: string | undefined;
  /** Whether it has hung up: nobody waits for an answer. */
  readonly isGone: () => boolean;
}

export interface GateLimits {
  /** Requests worked at, at once. */
  readonly atOnce: number;
  /** Requests that wait beside them. */
  readonly waiting: number;
  /** How long one may wait, milliseconds: less than a phone's patience, so that the phone learns when to come back. */
  readonly patienceMs: number;
}

/** A request that got no turn. */
export class Crowded extends Error {
  override readonly name = 'Crowded';
}

/** Lets so many requests be worked at, and those of whoever asked for least lately go first. */
export interface FairGate {
  /** Runs `work` when it is this asker's turn. @throws Crowded where that doesn't come, else what `work` throws */
  run<T>(asker: Asker, work: () => Promise<T>): Promise<T>;
}

export const gateLimits: GateLimits = { atOnce: 64, waiting: 4000, patienceMs: 6000 };

/** A hall's Wi-Fi may show all its phones under one address: what they ask for counts for each by its share. */
const PHONES_AT_AN_ADDRESS = 500;
/** What the end of a ticket tells apart; a signed token differs in its end. Characters. */
const TICKET_END = 64;

interface Waiting {
  /** The smallest goes first. */
  readonly rank: number;
  readonly isGone: () => boolean;
  readonly begin: () => void;
  readonly turnAway: () => void;
}

/**
 * A gate before the work of a server with two cores. One queue for all would give most of it to whoever asks most: a
 * client that floods would have every phone wait behind thousands of its requests. Here a request's weight is what its
 * connection or its ticket, whichever is more, has asked for lately, and the lightest goes first; so a flood gets what
 * phones leave over. What waits grows lighter as what was asked for is forgotten: of those who ask alike nobody starves.
 * The heaviest is turned away where too many wait.
 */
export function createFairGate(limits: GateLimits, clock: Clock): FairGate {
  const connections = createUsageOfThings(clock);
  const tickets = createUsage(clock);
  const addresses = createUsage(clock);
  /** The lightest first; among equals, whoever came first. */
  const queue: Waiting[] = [];
  let atWork = 0;

  const weigh = ({ connection, ticket, address }: Asker): number =>
    Math.max(
      connections.add(connection),
      ticket === undefined ? 0 : tickets.add(ticket.slice(-TICKET_END)),
      addresses.add(address) / PHONES_AT_AN_ADDRESS,
    );

  const stand = (one: Waiting): void => {
    let [low, high] = [0, queue.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((queue[middle]?.rank ?? 0) <= one.rank) low = middle + 1;
      else high = middle;
    }
    queue.splice(low, 0, one);
    if (queue.length > limits.waiting) queue.pop()?.turnAway();
  };

  // All that waits fades alike, so its order stays: the logarithm of its weight as it would be at the beginning of time.
  const rankOf = (weight: number): number => Math.log2(1 + weight) + clock() / HALF_LIFE_MS;

  const waitForTurn = (asker: Asker, weight: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const refuse = (): void => {
        clearTimeout(timer);
        reject(new Crowded('Too many requests wait.'));
      };
      const one: Waiting = {
        rank: rankOf(weight),
        isGone: asker.isGone,
        begin: () => {
          clearTimeout(timer);
          atWork += 1;
          resolve();
        },
        turnAway: refuse,
      };
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(one), 1);
        refuse();
      }, limits.patienceMs);
      stand(one);
    });

  const next = (): void => {
    while (atWork < limits.atOnce) {
      const one = queue.shift();
      if (one === undefined) return;
      if (one.isGone()) one.turnAway();
      else one.begin();
    }
  };

  return {
    run: async (asker, work) => {
      const weight = weigh(asker);
      if (atWork < limits.atOnce) atWork += 1;
      else await waitForTurn(asker, weight);
      try {
        return await work();
      } finally {
        atWork -= 1;
        next();
      }
    },
  };
}

/** Who sent a request. */
export function askerOf({ socket, headers }: IncomingMessage): Asker {
  return {
    connection: socket,
    address: socket.remoteAddress ?? '',
    ticket: headers.authorization,
    isGone: () => socket.destroyed,
  };
}
