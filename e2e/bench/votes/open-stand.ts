import { staffEnv } from '../load/run-polls.ts';
import { type Load, startLoad } from '../load/start-load.ts';
import type { BenchBooth, BenchContext } from '../measures/measure.ts';
import { findStore } from '../store/find-store.ts';
import { startTwinStore, type TwinStore } from '../store/start-twin-store.ts';

/** A booth, a store of the same kind beside it, and who sends to both; all of it ends with the measure. */
export interface Stand {
  readonly booth: BenchBooth;
  readonly twin: TwinStore;
  readonly load: Load;
}

export async function openStand(context: BenchContext): Promise<Stand> {
  const booth = await context.startBooth({ env: staffEnv });
  const twin = await startTwinStore(context, await findStore(booth));
  const load = startLoad();
  context.onEnd(() => load.stop());
  return { booth, twin, load };
}
