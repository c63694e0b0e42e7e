import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import { machineClock } from '../load/clock.ts';
import type { ScreenAddress, ScreenReport } from './messages.ts';
import { mostWithin } from './most-within.ts';
import { readVersion } from './read-version.ts';

const SECOND = 1000;
/** Longer than a start takes where thousands start at once. */
const OPEN_MS = 30_000;

/** A screen that listens and notes what comes, and shows nothing. */
export interface Screen {
  report(): ScreenReport;
  forget(): void;
}

/**
 * Opens a screen; resolves once it is subscribed. @throws Error where it is refused or doesn't get there in time
 * @param onVersion told of every push, and when it came
 */
export async function openScreen(
  address: ScreenAddress,
  onVersion: (version: number, at: number) => void,
): Promise<Screen> {
  let times: number[] = [];
  let highest = 0;
  const socket = new WebSocket(address.url, address.kind === 'booth' ? [...address.protocols] : [], {
    perMessageDeflate: false,
  });
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('A screen was not subscribed in time.')), OPEN_MS);
    const ready = () => {
      clearTimeout(timer);
      resolve();
    };
    socket.on('error', reject);
    socket.on('close', (code) => reject(new Error(`A screen was turned away (${code}).`)));
    socket.on('message', (frame: Buffer) => {
      const version = readVersion(frame);
      if (version === undefined)
        return address.kind === 'booth' ? answer(socket, frame, address, ready, reject) : undefined;
      const at = machineClock();
      times.push(at);
      highest = Math.max(highest, version);
      onVersion(version, at);
    });
    socket.on('open', () => {
      if (address.kind === 'bare') ready();
      else socket.send('{"type":"connection_init"}');
    });
  });
  return {
    report: () => ({ pushes: times.length, mostInASecond: mostWithin(times, SECOND), version: highest }),
    forget: () => {
      times = [];
      highest = 0;
    },
  };
}

/** The handshake of AppSync's protocol: each screen names its subscription itself, as Amplify's do. */
function answer(
  socket: WebSocket,
  frame: Buffer,
  { start }: Extract<ScreenAddress, { kind: 'booth' }>,
  ready: () => void,
  reject: (problem: Error) => void,
): void {
  const text = frame.toString('utf8');
  if (text.includes('"connection_ack"')) socket.send(`{"type":"start","id":"${randomUUID()}","payload":${start}}`);
  else if (text.includes('"start_ack"')) ready();
  else if (text.includes('error')) reject(new Error(text));
}
