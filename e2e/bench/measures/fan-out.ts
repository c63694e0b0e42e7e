import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import * as v from 'valibot';
import { castSteadily } from '../fan-out/cast-steadily.ts';
import type { Level } from '../fan-out/level.ts';
import { openFileLimit } from '../fan-out/open-file-limit.ts';
import { conflationFigures, fanOutPlots, levelFigures } from '../fan-out/show-fan-out.ts';
import { startBroadcast } from '../fan-out/start-broadcast.ts';
import { startHolders } from '../fan-out/start-holders.ts';
import { timePublishes } from '../fan-out/time-publishes.ts';
import { bareWay, boothWay } from '../fan-out/ways.ts';
import { measureProcess } from '../measure-process.ts';
import { findDemoPoll } from '../visitors.ts';
import type { BenchBooth, BenchContext, Figure, Measure } from './measure.ts';

const SIZES = [100, 1000, 5000];
const PUBLISHES = { short: 30, long: 60 };
/** Not counted: code that ran often enough is compiled, as after the first seconds of votes. */
const WARM_UP = { first: 60, later: 5 };
/** One holds half of the screens of each server, so it and each server need about as many files as screens. */
const PROCESSES = 2;
const SPARE_FILES = 300;
const SETTLE_MS = 1000;
/** Above all that the booth itself counts to; all of one width, so that every frame is as long. */
const FIRST_VERSION = 1_000_001;
const STREAM = { screens: 1000, perSecond: 50, seconds: { short: 6, long: 20 } };

const Keys = v.object({ accessKeyId: v.string(), secretAccessKey: v.string() });

export const fanOut: Measure = {
  name: 'fan-out',
  title: 'Fan-out: one publish to many screens',
  async measure(context) {
    const booth = await context.startBooth();
    const bare = await startBroadcast();
    context.onEnd(() => bare.stop());
    const holders = startHolders(PROCESSES);
    context.onEnd(() => holders.stop());
    const { pollId, options } = await findDemoPoll(booth.client);
    const keys = v.parse(Keys, JSON.parse(readFileSync(join(booth.data, 'keys.json'), 'utf8')));
    const show = { ...booth.addresses, keys, boothId: booth.boothId, pollId, options };
    const ours = boothWay(show);
    const theirs = bareWay(show, bare.port);
    const memory = async () => ({ booth: await nodeMemory(booth.pid), bare: await nodeMemory(bare.pid) });

    const files = await openFileLimit();
    const sizes = SIZES.filter((size) => size + SPARE_FILES <= files);
    const empty = await memory();
    const levels: Level[] = [];
    let open = 0;
    let version = FIRST_VERSION;
    let stream: readonly Figure[] = [];
    for (const size of sizes) {
      await holders.open('booth', ours.address, size - open);
      await holders.open('bare', theirs.address, size - open);
      open = size;
      await delay(SETTLE_MS);
      const held = await memory();
      const times = context.long ? PUBLISHES.long : PUBLISHES.short;
      const ways = [ours.way, theirs.way];
      const warmUp = levels.length === 0 ? WARM_UP.first : WARM_UP.later;
      await timePublishes(holders, ways, { times: warmUp, fromVersion: version });
      const published = await timePublishes(holders, ways, { times, fromVersion: version + warmUp });
      version += warmUp + times;
      levels.push({
        size,
        booth: { published: published.get('booth') ?? [], memory: held.booth - empty.booth },
        bare: { published: published.get('bare') ?? [], memory: held.bare - empty.bare },
      });
      if (size === STREAM.screens) stream = await streamVotes(context, booth, holders, { pollId, options });
    }
    return {
      figures: [...levelFigures(levels, { wanted: SIZES, files }), ...stream],
      plots: fanOutPlots(levels),
    };
  },
};

async function nodeMemory(pid: number): Promise<number> {
  return (await measureProcess(pid)).node.memory;
}

/** What screens get while votes come steadily, and whether each has the last tally in the end. */
async function streamVotes(
  context: BenchContext,
  { client }: BenchBooth,
  holders: ReturnType<typeof startHolders>,
  poll: Awaited<ReturnType<typeof findDemoPoll>>,
): Promise<readonly Figure[]> {
  const seconds = context.long ? STREAM.seconds.long : STREAM.seconds.short;
  holders.forget('booth');
  const started = context.clock();
  const cast = await castSteadily(client, poll, { perSecond: STREAM.perSecond, seconds });
  const lasted = (context.clock() - started) / 1000;
  await delay(SETTLE_MS);
  const { version } = await client.tally(poll.pollId);
  return conflationFigures(await holders.report('booth'), { ...cast, version, seconds: lasted });
}
