import { type Check, FaultProblem, type Scenario, type Stage } from '../scenario.ts';
import type { StoreProxy } from '../store-proxy/open-store-proxy.ts';
import { openPollBehindProxy } from '../store-proxy/start-behind-proxy.ts';

const STREAM = 'Transactions';
/** The aggregator and the pipe each read every shard. */
const READERS = 2;

/** The stream's shard ends and goes on in two children, those in four; the run-time dies between the two. */
export const endingShards: Scenario = {
  number: 8,
  name: 'ending-shards',
  title: 'a shard ends and has children, and they end and have children',
  limitSeconds: 240,
  async play(stage) {
    const { booth, proxy, pollId, screens } = await openPollBehindProxy(stage);
    const crowd = await booth.startCrowd({ pollId });
    const part = () => stage.sleep((0.5 + stage.random()) * ((stage.seconds * 1000) / 6));

    await part();
    await splitWhenRead(stage, proxy);
    const first = await waitForEnds(stage, proxy, READERS);
    await part();
    await booth.kill();
    await booth.restart();
    stage.did('kill -9 between two generations');
    await part();
    await splitWhenRead(stage, proxy);
    const second = await waitForEnds(stage, proxy, 2 * READERS);
    stage.did('shards read to their end', first + second);

    await crowd.done;
    const again: Check = {
      what: 'each ended shard is read to its end once by each reader, also over a restart',
      holds: first === READERS && (await countEnds(proxy)).ended === 2 * READERS,
      detail: `${first} before, ${second} after`,
    };
    return [again, ...(await booth.settle({ crowd, screens }))];
  },
};

/** For a while every shard has two pollers, each from the shard's beginning: the second goes through all of it again. */
export const twoPollers: Scenario = {
  number: 8,
  name: 'two-pollers',
  title: 'two pollers on one shard for a while, then on each of its children',
  limitSeconds: 240,
  async play(stage) {
    const { booth, proxy, pollId, screens } = await openPollBehindProxy(stage);
    const crowd = await booth.startCrowd({ pollId, perSecond: 30, seconds: stage.seconds + 10 });
    const span = Math.max(6, stage.seconds / 3);
    await stage.sleep((stage.seconds * 1000) / 6);
    await proxy.twinShards(STREAM, span);
    stage.did('second pollers', READERS);
    await waitForEnds(stage, proxy, READERS, span + 30);
    await proxy.splitShards(STREAM);
    await proxy.twinShards(STREAM, span);
    stage.did('second pollers of a child', 2 * READERS);
    await crowd.done;
    const checks = await booth.settle({ crowd, screens });
    const { records } = await countEnds(proxy);
    stage.did('records given', records);
    return checks;
  },
};

/** A store that was just started has given nobody a record yet, and has no place to end a shard at. */
async function splitWhenRead(stage: Stage, proxy: StoreProxy): Promise<void> {
  if (!(await stage.until(async () => (await countEnds(proxy)).records > 0))) {
    throw new FaultProblem('Nobody was given a record.');
  }
  await proxy.splitShards(STREAM);
}

async function waitForEnds(stage: Stage, proxy: StoreProxy, least: number, seconds?: number): Promise<number> {
  if (!(await stage.until(async () => (await countEnds(proxy)).ended >= least, seconds))) {
    throw new FaultProblem(`${(await countEnds(proxy)).ended} of ${least} readers came to the end of their shard.`);
  }
  return (await countEnds(proxy)).ended;
}

async function countEnds(proxy: StoreProxy): Promise<{ readonly ended: number; readonly records: number }> {
  const found = Object.entries((await proxy.counters()).streams).find(([table]) => table.includes(STREAM));
  return found?.[1] ?? { ended: 0, records: 0 };
}
