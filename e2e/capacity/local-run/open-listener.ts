import * as v from 'valibot';
import { openLiveSocket } from '../../faults/screens/live-socket.ts';
import type { BoothAddresses } from '../../robots/booth-client.ts';

const Told = v.object({ data: v.object({ onTally: v.object({ ballots: v.number(), version: v.number() }) }) });

/** A subscriber that counts what it hears. */
export interface Listener {
  readonly heard: () => number;
  /** Of the tally that it was told last. */
  readonly version: () => number;
  close(): void;
}

/** A subscription to the poll's tally that stands. @throws Error where the booth doesn't take it */
export async function openListener(addresses: BoothAddresses, pollId: string): Promise<Listener> {
  let heard = 0;
  let version = 0;
  let closed = false;
  let close = () => {};
  await new Promise<void>((resolve, reject) => {
    close = openLiveSocket(addresses, pollId, {
      onReady: resolve,
      onTally: (told) => {
        heard += 1;
        version = v.parse(Told, told).data.onTally.version;
      },
      onDown: () => {
        if (!closed) reject(new Error('A listener lost its connection.'));
      },
    });
  });
  return {
    heard: () => heard,
    version: () => version,
    close: () => {
      closed = true;
      close();
    },
  };
}
