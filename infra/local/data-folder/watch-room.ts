import type { Log } from '../aws/types.ts';

/** Bytes below which the person at the laptop is told. */
const LOW = 128 * 2 ** 20;
const FULL = 4 * 2 ** 20;
const MB = 2 ** 20;

type Room = 'ENOUGH' | 'LOW' | 'FULL';

export interface RoomWatch {
  readonly path: string;
  /** Bytes left. */
  readonly free: () => number;
  readonly log: Log;
  /** Calls the function now and then; gives what ends it. */
  readonly every: (look: () => void) => () => void;
}

/** Tells when the data folder's disk runs full, before votes are refused for it, and when there is room again. */
export function watchRoom({ path, free, log, every }: RoomWatch): () => void {
  let told: Room = 'ENOUGH';
  return every(() => {
    const left = free();
    const now = judge(left);
    if (now === told) return;
    told = now;
    switch (now) {
      case 'ENOUGH':
        return log.info('The disk of the data folder has room again.');
      case 'LOW':
        return log.error(
          `The disk of the data folder ${path} is nearly full (${Math.floor(left / MB)} MB left): make room.`,
        );
      case 'FULL':
        return log.error(
          `The disk of the data folder ${path} is full: votes are refused until there is room. Nothing recorded is lost.`,
        );
      default:
        return now satisfies never;
    }
  });
}

function judge(left: number): Room {
  if (left < FULL) return 'FULL';
  return left < LOW ? 'LOW' : 'ENOUGH';
}
