import type { Stage, StagedBooth } from '../scenario.ts';
import { openStoreProxy, type StoreProxy } from './open-store-proxy.ts';

/** Starts a booth whose store is reached through a proxy; both end with the stage. @throws FaultProblem */
export async function startBehindProxy(
  stage: Stage,
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly booth: StagedBooth; readonly proxy: StoreProxy }> {
  const proxy = openStoreProxy();
  stage.onEnd(() => proxy.close());
  const booth = await stage.start({ env: { ...env, ...proxy.env } });
  return { booth, proxy };
}
