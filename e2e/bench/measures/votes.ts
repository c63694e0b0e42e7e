import { setTimeout as delay } from 'node:timers/promises';
import { newTicket } from '../../robots/booth-client.ts';
import { judgeResult, rateOverTime } from '../load/judge-result.ts';
import { checkInRequest } from '../load/phone-requests.ts';
import { createPolls } from '../load/run-polls.ts';
import { createPuts } from '../store/create-puts.ts';
import { createFigure } from '../table/create-figure.ts';
import { openStand, type Stand } from '../votes/open-stand.ts';
import { showLevel } from '../votes/show-level.ts';
import { createTrack, type Track } from '../votes/track.ts';
import { voteOnce } from '../votes/vote-round.ts';
import type { BenchContext, Measure, Measured } from './measure.ts';

const SHORT = { visitors: 1500, rounds: 3, levels: [1, 16, 64] };
const LONG = { visitors: 3000, rounds: 5, levels: [1, 4, 16, 64, 128] };
/** One after the other takes long; fewer will do. */
const SERIAL_VOTES = 300;
/** What the round before set going is over. */
const BREATH_MS = 300;
const SLICE_MS = 500;

/** Votes through the whole path and bare puts in turn, so that both meet the machine as it is. */
export const votes: Measure = {
  name: 'votes',
  title: 'Votes a second: phone to exact tally, beside the bare conditional put of the same item',
  async measure(context) {
    const plan = context.long ? LONG : SHORT;
    const { booth, twin, load } = await openStand(context);
    const tickets = Array.from({ length: plan.visitors }, newTicket);
    const checkIns = await load.run({
      port: booth.port,
      requests: tickets.map((ticket) => checkInRequest(booth, ticket)),
      concurrency: 16,
      ms: 60_000,
    });
    const tracks = await takeRounds(context, { booth, twin, load, tickets }, plan);
    return showAll(
      tracks,
      createFigure({
        label: 'check-ins, 16 at once',
        value: (judgeResult(checkIns).done.length * 1000) / (checkIns.endedAt - checkIns.startedAt),
        unit: '/s',
        limit: { atLeast: 50 },
        samples: checkIns.sent.length,
      }),
      judgeResult(checkIns).failed,
    );
  },
};

interface Crowded extends Stand {
  readonly tickets: readonly string[];
}

async function takeRounds(
  context: BenchContext,
  { booth, twin, load, tickets }: Crowded,
  { rounds, levels }: typeof SHORT,
): Promise<readonly Track[]> {
  const nextPoll = await createPolls(booth);
  const play = async (concurrency: number, votesFirst: boolean, track?: Track) => {
    const some = concurrency === 1 ? tickets.slice(0, SERIAL_VOTES) : tickets;
    const vote = async () => {
      const pollId = await nextPoll();
      const round = () => voteOnce(booth, load, { pollId, tickets: some, concurrency });
      await (track ? track.votes(booth.pid, round) : round());
      await delay(BREATH_MS);
    };
    const put = async () => {
      const requests = createPuts(twin, booth.boothId, some.length).map(({ request }) => request);
      const round = () => load.run({ port: twin.port, requests, concurrency, ms: 60_000 });
      await (track ? track.puts(twin.pid, round) : round());
      await delay(BREATH_MS);
    };
    for (const turn of votesFirst ? [vote, put] : [put, vote]) await turn();
  };
  await play(16, true);
  const tracks = levels.map(createTrack);
  for (let round = 0; round < rounds; round += 1) {
    for (const track of tracks) await play(track.concurrency, round % 2 === 0, track);
    context.say(`votes: round ${round + 1} of ${rounds}`);
  }
  return tracks;
}

function showAll(tracks: readonly Track[], checkIns: Measured['figures'][number], failedBefore: number): Measured {
  const all = tracks.map((track) => track.sum());
  const total = (pick: (one: (typeof all)[number]) => number) => all.reduce((sum, one) => sum + pick(one), 0);
  const busiest = tracks.at(-1);
  const byLevel = (name: string, pick: (one: (typeof all)[number]) => number) => ({
    name,
    points: all.map((one) => [String(one.concurrency), pick(one)] as const),
  });
  return {
    figures: [
      checkIns,
      ...all.flatMap(showLevel),
      createFigure({
        label: 'commands that failed',
        value: total((one) => one.failed) + failedBefore,
        unit: '',
        limit: { atMost: 0 },
      }),
      createFigure({
        label: 'acknowledged votes that were not counted',
        value: total((one) => one.lost),
        unit: '',
        limit: { atMost: 0 },
        samples: total((one) => one.voteTimes.length),
      }),
    ],
    plots: [
      {
        file: 'votes-by-concurrency',
        title: 'Votes a second, phone to exact tally, beside the bare put',
        kind: 'line',
        xLabel: 'phones at once',
        yLabel: 'a second',
        series: [
          byLevel('votes, tally exact at the end', (one) => one.votesPerSecond),
          byLevel('bare conditional put of the same item', (one) => one.putsPerSecond),
          byLevel('0.7 of the bare put', (one) => one.putsPerSecond * 0.7),
        ],
      },
      {
        file: 'vote-latency',
        title: 'From tap to answer',
        kind: 'line',
        xLabel: 'phones at once',
        yLabel: 'milliseconds',
        yLog: true,
        series: [
          byLevel('vote p50', (one) => one.vote(0.5)),
          byLevel('vote p95', (one) => one.vote(0.95)),
          byLevel('vote p99', (one) => one.vote(0.99)),
          byLevel('bare put p50', (one) => one.put(0.5)),
          byLevel('bare put p99', (one) => one.put(0.99)),
        ],
      },
      {
        file: 'votes-over-time',
        title: `Answers a second over time, ${busiest?.concurrency ?? 0} phones at once`,
        kind: 'line',
        xLabel: 'seconds',
        yLabel: 'a second',
        series: (busiest?.last() ?? []).map(({ name, result }) => ({
          name,
          points: rateOverTime(result, SLICE_MS),
        })),
      },
    ],
  };
}
