import { newTicket } from '../../robots/booth-client.ts';
import { explain } from '../../robots/explain.ts';
import { isToldToWait } from '../crowd/is-told-to-wait.ts';
import { mountSmallDisk, type SmallDisk } from '../disk/small-disk.ts';
import type { Check, Scenario, Stage, StagedBooth } from '../scenario.ts';

const DISK_MB = 72;
const TIMES = 3;
/** Room that the booth may yet fill by itself, so that it runs out in the middle of something. */
const MOST_LEFT = 200_000;

/** A data folder whose disk is full, over and over: votes are refused in words, and taken again when there is room. */
export const diskFull: Scenario = {
  number: 9,
  name: 'disk-full',
  title: 'the disk of the data folder full under load',
  limitSeconds: 180,
  async play(stage) {
    const disk = await mountSmallDisk(stage, DISK_MB);
    const booth = await stage.start({ data: disk.path });
    const pollId = await booth.newPoll();
    const screens = await booth.openScreens({ pollId });
    const crowd = await booth.startCrowd({ pollId });
    const full: FullDisk[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      await stage.sleep(stage.random() * ((stage.seconds * 500) / TIMES));
      full.push(await fillDisk(stage, booth, disk));
    }
    await crowd.done;
    const settled = await booth.settle({ crowd, screens });
    return [...judgeFull(full, booth), ...settled, ...(await judgeAfterRestart(booth, pollId))];
  },
};

interface FullDisk {
  readonly refusals: readonly string[];
  readonly strange: readonly string[];
  /** Whether votes were taken again without a restart. */
  readonly again: boolean;
}

async function fillDisk(stage: Stage, booth: StagedBooth, disk: SmallDisk): Promise<FullDisk> {
  disk.fill(stage.random() * MOST_LEFT);
  stage.did('disk filled');
  const refusals: string[] = [];
  const strange: string[] = [];
  // The tables' file may have room inside: until it has none, visitors are taken.
  await stage.until(async () => {
    const problem = await checkIn(booth);
    if (problem === undefined) return false;
    if (isToldToWait(problem)) refusals.push(explain(problem));
    else strange.push(explain(problem));
    return refusals.length + strange.length >= 3;
  }, 15);
  stage.did('refused', refusals.length);
  // The booth looks at its disk every 5 s.
  await stage.until(() => booth.said().includes('is full: votes are refused'), 7);
  disk.free();
  const again = await stage.until(async () => (await checkIn(booth)) === undefined, 20);
  if (!again) {
    stage.note('No vote was taken for 20 s after there was room: it is started again.');
    stage.did('restarted');
    await booth.kill();
    await booth.restart();
  }
  return { refusals, strange, again };
}

async function checkIn(booth: StagedBooth): Promise<unknown> {
  try {
    await booth.client().checkIn(newTicket());
    return undefined;
  } catch (problem) {
    return problem;
  }
}

function judgeFull(full: readonly FullDisk[], booth: StagedBooth): readonly Check[] {
  const refusals = full.flatMap((time) => time.refusals);
  const strange = full.flatMap((time) => time.strange);
  return [
    {
      what: 'the disk was really full',
      holds: refusals.length + strange.length > 0,
      detail: `${refusals.length} refused`,
    },
    {
      what: 'whoever is refused is told to come back',
      holds: strange.length === 0,
      detail: [...new Set([...strange, ...refusals])].slice(0, 3).join('; '),
    },
    { what: 'the terminal says that the disk is full', holds: booth.said().includes('is full: votes are refused') },
    { what: 'votes are taken again once there is room', holds: full.every(({ again }) => again) },
  ];
}

/** What was written is whole: the next start finds it all. */
async function judgeAfterRestart(booth: StagedBooth, pollId: string): Promise<readonly Check[]> {
  await booth.stop();
  await booth.restart();
  const checks = await booth.settle({ pollId });
  return checks.map((check) => ({ ...check, what: `${check.what}, after another start` }));
}
