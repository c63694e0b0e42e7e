import { connect, type Socket } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import { createRandom } from '../../robots/random.ts';
import { type FloodKind, type FloodTarget, writeRequest } from './flood-requests.ts';

export interface FloodOrder {
  readonly kind: FloodKind;
  readonly target: FloodTarget;
  readonly localAddress: string;
  readonly connections: number;
  /** Requests under way on each connection. */
  readonly deep: number;
  readonly seed: number;
  /** After so long it hangs up, answered or not, and calls anew; absent, it stays. */
  readonly hangUpMs?: number;
}

/** What came of it: answers by their status, and connections that broke. */
export interface FloodReport {
  readonly sent: number;
  readonly answers: Readonly<Record<string, number>>;
  readonly broken: number;
}

const order = workerData as FloodOrder;
const answers: Record<string, number> = {};
const sockets = new Set<Socket>();
let sent = 0;
let broken = 0;
let ended = false;
const random = createRandom(order.seed);
// Made beforehand: the flood's own work is to send.
const requests = Array.from({ length: 2000 }, () => writeRequest(order.kind, order.target, random));

function pour(): void {
  if (ended) return;
  const [host = '', port = ''] = order.target.host.split(':');
  const socket = connect({ host, port: Number(port), localAddress: order.localAddress });
  sockets.add(socket);
  let underWay = 0;
  let tail = '';
  const fill = () => {
    let batch = '';
    for (; underWay < order.deep && !ended; underWay += 1, sent += 1) batch += requests[sent % requests.length];
    if (batch !== '') socket.write(batch);
  };
  socket.setEncoding('latin1');
  socket.on('connect', fill);
  const { hangUpMs } = order;
  const hangUp = hangUpMs === undefined ? undefined : setTimeout(() => socket.destroy(), hangUpMs);
  socket.on('data', (chunk: string) => {
    const text = tail + chunk;
    let read = 0;
    for (const found of text.matchAll(/HTTP\/1\.1 (\d{3}) /g)) {
      const status = found[1] ?? '';
      answers[status] = (answers[status] ?? 0) + 1;
      underWay -= 1;
      read = found.index + found[0].length;
    }
    tail = text.slice(Math.max(read, text.length - 12));
    fill();
  });
  // Whoever cuts a flood off gets its next connection.
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    sockets.delete(socket);
    clearTimeout(hangUp);
    if (ended) return;
    broken += 1;
    setTimeout(pour, 20);
  });
}

for (let i = 0; i < order.connections; i += 1) pour();

parentPort?.on('message', () => {
  ended = true;
  for (const socket of sockets) socket.destroy();
  const report: FloodReport = { sent, answers: { ...answers }, broken };
  parentPort?.postMessage(report);
});
