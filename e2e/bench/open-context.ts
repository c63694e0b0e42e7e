import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBoothProcess } from '../booth/start-booth.ts';
import { createBoothClient, findBooth } from '../robots/booth-client.ts';
import type { BenchContext } from './measures/measure.ts';

/** What one measure works with, and how to take everything of it down again. */
export interface OpenContext {
  readonly context: BenchContext;
  /** Ends what was started, the last one first. @throws AggregateError of what could not be ended, the rest is */
  close(): Promise<void>;
}

export function openContext(given: Pick<BenchContext, 'machine' | 'long' | 'clock' | 'say'>): OpenContext {
  const cleaners: (() => Promise<void> | void)[] = [];
  const onEnd: BenchContext['onEnd'] = (clean) => {
    cleaners.push(clean);
  };
  const context: BenchContext = {
    ...given,
    onEnd,
    makeFolder: () => {
      const folder = mkdtempSync(join(tmpdir(), 'bench-'));
      onEnd(() => rmSync(folder, { recursive: true, force: true }));
      return folder;
    },
    startBooth: async (options) => {
      const booth = await startBoothProcess(options);
      onEnd(() => booth.discard());
      const addresses = await findBooth(booth.url);
      const boothId = addresses.defaultBooth;
      return { ...booth, addresses, boothId, client: createBoothClient(addresses, boothId) };
    },
  };
  return {
    context,
    async close() {
      const problems: unknown[] = [];
      for (let clean = cleaners.pop(); clean; clean = cleaners.pop()) {
        try {
          await clean();
        } catch (problem) {
          problems.push(problem);
        }
      }
      if (problems.length > 0) throw new AggregateError(problems, 'Not all that the measure started could be ended.');
    },
  };
}
