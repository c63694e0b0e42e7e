import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BoothDidNotStart, startBoothProcess } from '../../booth/start-booth.ts';
import { makeReadOnly } from '../disk/small-disk.ts';
import type { Check, Scenario } from '../scenario.ts';

/** A data folder that can't be written to: the start says so and leaves it as it was. */
export const readOnly: Scenario = {
  number: 9,
  name: 'read-only',
  title: 'a read-only data folder, new and with votes in it',
  async play(stage) {
    const empty = mkdtempSync(join(tmpdir(), 'booth-read-only-'));
    stage.onEnd(() => rmSync(empty, { recursive: true, force: true }));
    const writableAgain = await makeReadOnly(stage, empty);
    const refusedNew = await start(empty);
    stage.did('starts refused');
    const left = readdirSync(empty);
    await writableAgain();

    const data = mkdtempSync(join(tmpdir(), 'booth-read-only-'));
    stage.onEnd(() => rmSync(data, { recursive: true, force: true }));
    const booth = await stage.start({ data });
    const pollId = await booth.newPoll();
    const crowd = await booth.startCrowd({ pollId, seconds: stage.seconds / 4 });
    await crowd.done;
    await booth.kill();
    const release = await makeReadOnly(stage, data);
    const refusedUsed = await start(data);
    stage.did('starts refused');
    await release();
    await booth.restart();
    return [
      ...judgeRefused('an empty folder', refusedNew),
      { what: 'nothing is left in the empty folder', holds: left.length === 0, detail: left.join(', ') || 'empty' },
      ...judgeRefused('a folder with votes', refusedUsed),
      ...(await booth.settle({ crowd, screens: await booth.openScreens({ pollId }) })),
    ];
  },
};

async function start(data: string): Promise<BoothDidNotStart | undefined> {
  try {
    const booth = await startBoothProcess({ data });
    await booth.stop();
    return undefined;
  } catch (problem) {
    if (problem instanceof BoothDidNotStart) return problem;
    throw problem;
  }
}

function judgeRefused(where: string, refused: BoothDidNotStart | undefined): readonly Check[] {
  const said = refused?.said.trim() ?? '';
  return [
    {
      what: `a start on ${where} ends with an error`,
      holds: refused?.exitCode === 1,
      detail: `exit ${refused?.exitCode}`,
    },
    {
      what: `it says in one line what to do`,
      holds: /is read-only.*make it writable, or choose another folder/.test(said) && !said.includes('\n'),
      detail: said,
    },
  ];
}
