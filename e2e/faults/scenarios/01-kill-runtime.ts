import type { Scenario } from '../scenario.ts';

/** So many times within the load. */
const KILLS = 4;
const LEAST_DOWN_MS = 100;
const MOST_DOWN_MS = 2_000;
/** Share of the new starts that are killed as well, and within which time. */
const BROKEN_STARTS = 0.5;
const MOST_START_MS = 2_500;

/** Node, guard and Java die at once, at any moment of a vote; the next start finds the folder as it was left. */
export const killRuntime: Scenario = {
  number: 1,
  name: 'kill-runtime',
  title: 'kill -9 of the whole run-time under load',
  limitSeconds: 180,
  async play(stage) {
    const booth = await stage.start();
    const pollId = await booth.newPoll();
    const screens = await booth.openScreens({ pollId });
    const crowd = await booth.startCrowd({ pollId });
    for (let kill = 0; kill < KILLS; kill += 1) {
      await stage.sleep(stage.random() * ((stage.seconds * 1000) / KILLS));
      await booth.kill();
      stage.did('kill -9 of all');
      await stage.sleep(LEAST_DOWN_MS + stage.random() * (MOST_DOWN_MS - LEAST_DOWN_MS));
      if (stage.random() < BROKEN_STARTS) {
        await booth.breakStart(stage.random() * MOST_START_MS);
        stage.did('kill -9 of a start');
      }
      await booth.restart();
    }
    await crowd.done;
    return booth.settle({ crowd, screens });
  },
};
