import type { RawData, WebSocket } from 'ws';
import type { Random } from '../../robots/random.ts';
import { type Delivery, planDelivery, type SocketRules } from './plan-delivery.ts';
import { createTimedQueue } from './timed-queue.ts';

/** What the proxy did so far; messages are the server's. */
export interface SocketCounts {
  connections: number;
  messages: number;
  cut: number;
  delayed: number;
  doubled: number;
  reordered: number;
  held: number;
}

export interface Passage {
  readonly rules: () => SocketRules;
  readonly random: Random;
  /** Settles when messages may pass again; null: they may. */
  readonly held: () => Promise<void> | null;
  readonly counts: SocketCounts;
  /** Hears each message of the server as it comes. */
  readonly onMessage?: ((text: string) => void) | undefined;
}

/** Joins a client's socket and the server's: what the client says passes, what the server says passes by the rules. */
export function serveClient(client: WebSocket, server: WebSocket, passage: Passage): void {
  const { rules, random, held, counts, onMessage } = passage;
  const queue = createTimedQueue();
  let lineUntil = 0;
  let line: Promise<void> | null = null;
  counts.connections += 1;

  const end = (): void => {
    queue.clear();
    client.terminate();
    server.terminate();
  };
  const say = (data: RawData, isBinary: boolean): void => {
    if (client.readyState === client.OPEN) client.send(data, { binary: isBinary });
  };
  const deliver = (data: RawData, isBinary: boolean): void => {
    const delivery = planDelivery(rules(), random, performance.now(), lineUntil);
    count(counts, delivery);
    if (delivery.kind === 'CUT') {
      end();
      return;
    }
    lineUntil = delivery.lineUntil;
    for (const at of delivery.at) queue.add(at, () => say(data, isBinary));
  };
  // What came while it was held keeps its order, and what comes after stands behind it.
  const standInLine = (act: () => void): void => {
    const gate = line ?? held();
    if (gate === null) {
      act();
      return;
    }
    const mine: Promise<void> = gate.then(async () => {
      for (let next = held(); next !== null; next = held()) await next;
      act();
      if (line === mine) line = null;
    });
    line = mine;
  };

  server.on('message', (data, isBinary) => {
    counts.messages += 1;
    if (held() !== null) counts.held += 1;
    onMessage?.(String(data));
    standInLine(() => deliver(data, isBinary));
  });
  client.on('message', (data, isBinary) => server.send(data, { binary: isBinary }));
  // Signs of life are passed on too: each side knows of the other only what came through.
  server.on('ping', (data) => standInLine(() => client.readyState === client.OPEN && client.ping(data)));
  client.on('pong', (data) => server.readyState === server.OPEN && server.pong(data));
  client.on('ping', (data) => server.readyState === server.OPEN && server.ping(data));
  server.on('pong', (data) => client.readyState === client.OPEN && client.pong(data));
  for (const one of [client, server]) {
    one.on('error', end);
  }
  client.on('close', end);
  server.on('close', (code, reason) => {
    // 1005 and 1006 say that there was no code: they can't be sent.
    if (code === 1005 || code === 1006) return end();
    standInLine(() => client.close(code, reason));
  });
}

function count(counts: SocketCounts, delivery: Delivery): void {
  if (delivery.kind === 'CUT') {
    counts.cut += 1;
    return;
  }
  switch (delivery.fault) {
    case 'NONE':
      return;
    case 'DELAYED':
      counts.delayed += 1;
      return;
    case 'DOUBLED':
      counts.doubled += 1;
      return;
    case 'REORDERED':
      counts.reordered += 1;
      return;
    default:
      delivery.fault satisfies never;
  }
}
