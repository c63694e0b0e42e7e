import { setTimeout as delay } from 'node:timers/promises';
import { machineClock } from '../load/clock.ts';
import type { Load } from '../load/start-load.ts';
import type { BarePut } from '../store/put-request.ts';
import type { TwinStore } from '../store/start-twin-store.ts';
import { watchStream } from './watch-stream.ts';

const PATIENCE_MS = 5_000;
const LOOK_MS = 20;
const MOST_IN_FLIGHT = 200;
const MOST_MS = 120_000;

/** When a put was answered, and when GetRecords first gave it: milliseconds of `machineClock`. */
export interface Visible {
  readonly answered: number;
  readonly visible: number;
}

/** The floor of a live tally: bare puts, and the stream read as the run-time reads it. @throws Error where one was never given */
export async function sendPuts(
  { twin, load }: { readonly twin: TwinStore; readonly load: Load },
  { puts, dues }: { readonly puts: readonly BarePut[]; readonly dues: readonly number[] },
): Promise<readonly Visible[]> {
  const watch = await watchStream(twin);
  try {
    const { sent } = await load.run({
      port: twin.port,
      requests: puts.map(({ request }) => request),
      concurrency: Math.min(MOST_IN_FLIGHT, puts.length),
      dues,
      ms: MOST_MS,
    });
    const deadline = machineClock() + PATIENCE_MS;
    while (puts.some(({ visitor }) => !watch.visible.has(visitor)) && machineClock() < deadline) await delay(LOOK_MS);
    return sent.map(({ index, answered }) => {
      const at = watch.visible.get(puts[index]?.visitor ?? '');
      if (at === undefined) throw new Error('A put never came through the stream.');
      return { answered, visible: Math.max(at, answered) };
    });
  } finally {
    await watch.stop();
  }
}
