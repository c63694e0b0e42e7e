import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { FloodOrder, FloodReport } from './flood-worker.ts';

export interface Flood {
  /** Ends it; gives all that came of it, the same each time. */
  end(): Promise<FloodReport>;
}

/** One client that asks as fast as it can, in a thread of its own. */
export function startFlood(order: FloodOrder): Flood {
  const worker = new Worker(new URL('./flood-worker.ts', import.meta.url), { workerData: order });
  const ask = async () => {
    const answered = once(worker, 'message');
    worker.postMessage('end');
    const [report] = (await answered) as [FloodReport];
    return report;
  };
  let ending: Promise<FloodReport> | undefined;
  return {
    end: () => {
      ending ??= ask().then(async (report) => {
        await worker.terminate();
        return report;
      });
      return ending;
    },
  };
}
