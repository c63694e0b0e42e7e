import { FaultProblem, type Scenario } from '../scenario.ts';
import type { GivenRules } from '../store-proxy/rules.ts';
import { openPollBehindProxy } from '../store-proxy/start-behind-proxy.ts';

/** Writes of counts, told from other writes to their table by the checkpoint in them. */
const countWrites = { operations: ['UpdateItem', 'TransactWriteItems'], table: 'Counts', including: 'lastSequence' };
const SOME = 0.3;
/** Longer than all tries of one write. */
const ALL_LOST_MS = 3_000;
const KILLS = 3;

type RequestRule = NonNullable<GivenRules['requests']>[number];
const losing = (name: string, share: number): RequestRule => ({ name, ...countWrites, share, act: { kind: 'lose' } });

/** The store has counted and the aggregator never hears of it: some answers lost, then for a while every one. */
export const lostCountAnswers: Scenario = {
  number: 3,
  name: 'lost-count-answers',
  title: 'the answer to a count is lost after its commit',
  limitSeconds: 180,
  async play(stage) {
    const { booth, proxy, pollId, screens } = await openPollBehindProxy(stage);
    const seed = Math.floor(stage.random() * 2 ** 31);
    const crowd = await booth.startCrowd({ pollId });
    const some = { seed, requests: [losing('some', SOME)] };
    await proxy.setRules(some);
    await stage.sleep((stage.seconds * 1000) / 3);
    // Every try of a write is lost: the function gives up, and its records come again.
    await proxy.setRules({ seed, requests: [losing('all', 1)] });
    await stage.sleep(ALL_LOST_MS);
    await proxy.setRules(some);
    await crowd.done;
    const checks = await booth.settle({ crowd, screens });
    const { applied } = await proxy.counters();
    if (!applied.some || !applied.all) throw new FaultProblem('No answer was lost: give it more --seconds.');
    stage.did('answers lost', applied.some + applied.all);
    const again = booth.said().split('Records wait to be delivered again').length - 1;
    if (again === 0) throw new FaultProblem('No batch failed: the tries of a write outlasted the fault.');
    stage.did('records delivered again', again);
    return checks;
  },
};

/** The whole run-time dies between the commit of a count and its answer, several times. */
export const killAtCommit: Scenario = {
  number: 3,
  name: 'kill-at-commit',
  title: 'kill -9 of the run-time between the commit of a count and its answer',
  limitSeconds: 240,
  async play(stage) {
    const { booth, proxy, pollId, screens } = await openPollBehindProxy(stage);
    const crowd = await booth.startCrowd({ pollId });
    for (let kill = 0; kill < KILLS; kill += 1) {
      await stage.sleep(stage.random() * ((stage.seconds * 1000) / KILLS));
      const held: RequestRule = { name: 'held', ...countWrites, most: 1, act: { kind: 'withhold', ms: 60_000 } };
      await proxy.setRules({ requests: [held] });
      // Held means committed: the proxy holds what the store has answered.
      if (!(await stage.until(async () => (await proxy.counters()).held > 0))) {
        throw new FaultProblem('Nothing was counted while a count was waited for: give it more --seconds.');
      }
      await booth.kill();
      stage.did('kill -9 after a commit');
      await proxy.setRules({});
      await booth.restart();
    }
    await crowd.done;
    return booth.settle({ crowd, screens });
  },
};
