import type { Screens, Stage, StagedBooth } from '../scenario.ts';
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

/** The same with a poll that is open, and screens that show it. @throws FaultProblem */
export async function openPollBehindProxy(stage: Stage): Promise<{
  readonly booth: StagedBooth;
  readonly proxy: StoreProxy;
  readonly pollId: string;
  readonly screens: Screens;
}> {
  const { booth, proxy } = await startBehindProxy(stage);
  const pollId = await booth.newPoll();
  return { booth, proxy, pollId, screens: await booth.openScreens({ pollId }) };
}
