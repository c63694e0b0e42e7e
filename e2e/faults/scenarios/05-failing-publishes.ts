import { explain } from '../../robots/explain.ts';
import { openPublishFault } from '../publish-fault/open-publish-fault.ts';
import type { Shown } from '../scenario.ts';
import {
  type Check,
  type Crowd,
  FaultProblem,
  type Scenario,
  type Screens,
  type Stage,
  type StagedBooth,
} from '../scenario.ts';
import { readTally } from '../screens/socket-screen.ts';

const MODES = ['REFUSE', 'SLOW', 'HANG'] as const;
/** Counting must not wait for publishing; the rest is left to a busy machine. */
const MOST_BEHIND_SECONDS = 15;

/** What the functions publish is refused, answered late, never answered; votes are counted all the same. */
export const failingPublishes: Scenario = {
  number: 5,
  name: 'failing-publishes',
  title: 'publishTally fails, is slow, hangs; then works again',
  limitSeconds: 240,
  async play(stage) {
    const fault = openPublishFault();
    stage.onEnd(() => fault.close());
    const booth = await stage.start({ env: fault.env });
    const pollId = await booth.newPoll();
    const screens = await booth.openScreens({ pollId });
    const crowd = await booth.startCrowd({ pollId });
    await stage.sleep(2_000);
    if (fault.count('PASS') === 0) throw new FaultProblem('No publish came by: the fault would hit nothing.');
    const checks: Check[] = [];
    for (const mode of MODES) {
      fault.setMode(mode);
      await stage.sleep((stage.seconds * 1000) / (MODES.length + 1));
      checks.push(await judgeCounting(stage, booth, crowd, mode));
      if (fault.count(mode) === 0) throw new FaultProblem(`Nothing was published while it was to be ${mode}.`);
      stage.did(`publishes ${mode}`, fault.count(mode));
    }
    // Nobody votes any more: what the screens missed has to come by itself.
    await crowd.done;
    await stage.sleep(1_000);
    const behind = await countBehind(stage, booth, screens);
    fault.setMode('PASS');
    const began = performance.now();
    if (behind === 0) throw new FaultProblem('Every screen had it all while nothing could be published.');
    const caughtUp = await stage.until(async () => (await countBehind(stage, booth, screens)) === 0, 60);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    checks.push({
      what: 'the screens catch up by themselves',
      holds: caughtUp,
      detail: `${behind} were behind; ${seconds} s after it worked again`,
    });
    return [...checks, ...(await booth.settle({ crowd, screens }))];
  },
};

/** While publishing fails, the tally query shows every vote that was acknowledged a moment ago. */
async function judgeCounting(stage: Stage, booth: StagedBooth, crowd: Crowd, mode: string): Promise<Check> {
  const acknowledged = new Set(crowd.votes()).size;
  const began = performance.now();
  const holds = await stage.until(
    async () => ((await askTally(stage, booth, crowd.pollId))?.ballots ?? 0) >= acknowledged,
    MOST_BEHIND_SECONDS,
  );
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  return { what: `counting goes on (${mode})`, holds, detail: `${acknowledged} ballots within ${seconds} s` };
}

async function countBehind(stage: Stage, booth: StagedBooth, { all, pollId }: Screens): Promise<number> {
  const tally = await askTally(stage, booth, pollId);
  const shown = await Promise.all(all.map((screen) => screen.shown()));
  return shown.filter((one) => one?.version !== tally?.version).length;
}

/** A machine that is too busy to answer in time is asked again. */
async function askTally(stage: Stage, booth: StagedBooth, pollId: string): Promise<Shown | null> {
  try {
    return await readTally(booth.url(), pollId);
  } catch (problem) {
    stage.note(`The tally was not answered: ${explain(problem)}`);
    return null;
  }
}
