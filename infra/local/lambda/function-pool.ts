import type { FunctionWorker } from './function-worker.ts';

/** Runs a function on as many instances as invocations overlap, up to a limit; the others wait their turn. */
export interface FunctionPool {
  invoke(payload: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

export function createFunctionPool(concurrency: number, start: () => FunctionWorker): FunctionPool {
  const all = new Set<FunctionWorker>();
  const idle: FunctionWorker[] = [];
  const waiting: (() => void)[] = [];
  let busy = 0;

  const take = async (): Promise<FunctionWorker> => {
    while (busy >= concurrency) await new Promise<void>((resolve) => waiting.push(resolve));
    busy += 1;
    for (let worker = idle.pop(); worker !== undefined; worker = idle.pop()) {
      if (worker.alive) return worker;
      all.delete(worker);
    }
    const worker = start();
    all.add(worker);
    return worker;
  };
  const giveBack = (worker: FunctionWorker) => {
    busy -= 1;
    if (worker.alive) idle.push(worker);
    else all.delete(worker);
    waiting.shift()?.();
  };

  return {
    async invoke(payload) {
      const worker = await take();
      try {
        return await worker.invoke(payload);
      } finally {
        giveBack(worker);
      }
    },
    async stop() {
      await Promise.all([...all].map((worker) => worker.stop()));
    },
  };
}
