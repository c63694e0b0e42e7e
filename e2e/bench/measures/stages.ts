import { newTicket } from '../../robots/booth-client.ts';
import { createRandom } from '../../robots/random.ts';
import { openTallySocket } from '../latency/open-tally-socket.ts';
import { checkInRequest } from '../load/phone-requests.ts';
import { createPolls, staffEnv } from '../load/run-polls.ts';
import { startLoad } from '../load/start-load.ts';
import { findInspector, openInspector } from '../profile/open-inspector.ts';
import { sumProfile } from '../profile/sum-profile.ts';
import { profiledFlags, type ThreadProfile, takeProfile } from '../profile/take-profile.ts';
import { quantile } from '../quantile.ts';
import { followVotes } from '../stages/follow-votes.ts';
import { type Part, partOfWay, parts } from '../stages/part-of-way.ts';
import { stageNames } from '../stages/split-vote.ts';
import { createFigure } from '../table/create-figure.ts';
import { meterCpu } from '../votes/cpu-meter.ts';
import { voteOnce } from '../votes/vote-round.ts';
import type { Figure, Measure } from './measure.ts';

const SHORT = { visitors: 800, alone: 15, serial: 200 };
const LONG = { visitors: 2000, alone: 60, serial: 600 };

/** CPU milliseconds a vote at one level. */
interface Spent {
  readonly concurrency: number;
  readonly node: ReadonlyMap<Part, number>;
  readonly java: number;
  readonly client: number;
}

/** Seen by Node's inspector in the running booth, which makes it slower: shares are to be trusted, rates are not taken. */
export const stages: Measure = {
  name: 'stages',
  title: 'Where the milliseconds of a vote go, seen by the inspector (which slows the booth down)',
  async measure(context) {
    const plan = context.long ? LONG : SHORT;
    const booth = await context.startBooth({ env: staffEnv, nodeFlags: profiledFlags });
    const load = startLoad();
    context.onEnd(() => load.stop());
    const socket = await openTallySocket(booth);
    context.onEnd(() => socket.close());
    const tickets = Array.from({ length: plan.visitors }, newTicket);
    const checkIns = tickets.map((ticket) => checkInRequest(booth, ticket));
    await load.run({ port: booth.port, requests: checkIns, concurrency: 16, ms: 60_000 });
    const nextPoll = await createPolls(booth);
    // The functions' threads begin with their first work.
    await voteOnce(booth, load, { pollId: await nextPoll(), tickets, concurrency: 16 });

    const spend = async (concurrency: number, count: number): Promise<Spent> => {
      const pollId = await nextPoll();
      const some = tickets.slice(0, count);
      let client = Number.NaN;
      const { done, cpu } = await meterCpu(booth.pid, () =>
        takeProfile(booth, async () => {
          const { result } = await voteOnce(booth, load, { pollId, tickets: some, concurrency });
          client = result.cpuMs / count;
        }),
      );
      const node = shareOut(done, cpu.node / count);
      return { concurrency, node, java: cpu.java / count, client };
    };
    const spent = [await spend(1, plan.serial), await spend(16, plan.visitors)];

    const inspector = await openInspector(findInspector(booth.said()) ?? '');
    context.onEnd(() => inspector.close());
    const alone = { pollId: await nextPoll(), tickets: tickets.slice(0, plan.alone), random: createRandom(1) };
    const followed = await followVotes({ booth, load, socket, inspector }, alone);
    const timesOf = (name: (typeof stageNames)[number]) => followed.map((vote) => vote[name]);
    const whole = followed.map((vote) => Object.values(vote).reduce((sum, ms) => sum + ms, 0));
    const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
    return {
      figures: [
        createFigure({
          label: 'one vote alone, tap to screen, p50',
          value: quantile(whole, 0.5),
          unit: 'ms',
          samples: followed.length,
        }),
        ...stageNames.map((name) =>
          createFigure({ label: `  ${name}, p50`, value: quantile(timesOf(name), 0.5), unit: 'ms' }),
        ),
        ...spent.flatMap(showSpent),
      ],
      plots: [
        {
          file: 'vote-stages',
          title: 'The way of one vote from tap to screen, nobody else voting',
          kind: 'bar',
          stacked: true,
          xLabel: '',
          yLabel: 'milliseconds',
          series: stageNames.map((name) => ({
            name,
            points: [[`tap to screen, mean of ${followed.length} votes`, mean(timesOf(name))]],
          })),
        },
        {
          file: 'vote-cpu',
          title: 'CPU time of one vote, by the part that asked for it',
          kind: 'bar',
          stacked: true,
          xLabel: 'phones at once',
          yLabel: 'milliseconds of CPU',
          series: [
            ...parts.map((part) => ({
              name: part,
              points: spent.map(({ concurrency, node }) => [String(concurrency), node.get(part) ?? 0] as const),
            })),
            {
              name: 'DynamoDB Local (Java)',
              points: spent.map(({ concurrency, java }) => [String(concurrency), java] as const),
            },
          ],
        },
      ],
    };
  },
};

/** The system's count of CPU time, shared out as the samples lie: a sample may fall while another process had the core. */
function shareOut(threads: readonly ThreadProfile[], total: number): ReadonlyMap<Part, number> {
  const sampled = new Map<Part, number>(parts.map((part) => [part, 0]));
  for (const { name, profile } of threads)
    for (const [part, ms] of sumProfile(profile, (stack) => partOfWay(stack, name !== 'main')))
      sampled.set(part, (sampled.get(part) ?? 0) + ms);
  const all = [...sampled.values()].reduce((sum, ms) => sum + ms, 0);
  return new Map([...sampled].map(([part, ms]) => [part, (ms * total) / all]));
}

function showSpent({ concurrency, node, java, client }: Spent): readonly Figure[] {
  const all = [...node, ['DynamoDB Local (Java)', java] as const, ['the phones’ side', client] as const];
  const sum = all.reduce((total, [, ms]) => total + ms, 0);
  return [
    createFigure({ label: `CPU a vote, ${concurrency} at once`, value: sum, unit: 'ms' }),
    ...all.map(([part, ms]) => createFigure({ label: `  ${part}`, value: ms, unit: 'ms' })),
  ];
}
