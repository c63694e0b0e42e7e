import { newTicket } from '../../robots/booth-client.ts';
import { createRandom } from '../../robots/random.ts';
import { conflate } from '../latency/conflate.ts';
import { openTallySocket } from '../latency/open-tally-socket.ts';
import type { Pace } from '../latency/pace.ts';
import { sendPuts, type Visible } from '../latency/send-puts.ts';
import { SLOT_MS, sendVotes, type Watched } from '../latency/send-votes.ts';
import { showPace } from '../latency/show-pace.ts';
import { judgeResult } from '../load/judge-result.ts';
import { checkInRequest } from '../load/phone-requests.ts';
import { planArrivals } from '../load/plan-arrivals.ts';
import { createPolls } from '../load/run-polls.ts';
import { quantile } from '../quantile.ts';
import { createPuts } from '../store/create-puts.ts';
import { createFigure } from '../table/create-figure.ts';
import { openStand } from '../votes/open-stand.ts';
import { voteOnce } from '../votes/vote-round.ts';
import type { Measure } from './measure.ts';

const SHORT = { visitors: 1600, rounds: 2, calm: 12, load: 8, full: 8 };
const LONG = { visitors: 4000, rounds: 4, calm: 30, load: 20, full: 20 };
/** Shares of what a closed loop of 16 takes that are tried, the highest first. */
const SHARES = [0.85, 0.75, 0.65, 0.5];
/** Kept up with: as many answered as sent, and none of them long after it was due. */
const KEPT_UP = { share: 0.97, p95Ms: 500 };

/** From a vote's answer to its bar on a screen, beside the least that a stream allows. */
export const latency: Measure = {
  name: 'latency',
  title: 'Vote answered until its bar is on a subscribed screen, beside put until GetRecords gives it',
  async measure(context) {
    const plan = context.long ? LONG : SHORT;
    const { booth, twin, load } = await openStand(context);
    const socket = await openTallySocket(booth);
    context.onEnd(() => socket.close());
    const tickets = Array.from({ length: plan.visitors }, newTicket);
    const requests = tickets.map((ticket) => checkInRequest(booth, ticket));
    await load.run({ port: booth.port, requests, concurrency: 16, ms: 120_000 });
    const nextPoll = await createPolls(booth);
    const random = createRandom(1);
    const closed = await voteOnce(booth, load, { pollId: await nextPoll(), tickets, concurrency: 16 });
    const most = (judgeResult(closed.result).done.length * 1000) / (closed.exactAt - closed.result.startedAt);

    const watch = async (perSecond: number, seconds: number) => {
      const some = tickets.slice(0, Math.round(perSecond * seconds));
      const dues = planArrivals(some.length, perSecond, random);
      return sendVotes({ booth, load, socket }, { pollId: await nextPoll(), tickets: some, dues });
    };
    const takePace = async (name: string, perSecond: number, seconds: number): Promise<Pace> => {
      const watched: Watched[] = [];
      const floor: Visible[][] = [];
      for (let round = 0; round < plan.rounds; round += 1) {
        watched.push(await watch(perSecond, seconds));
        const puts = createPuts(twin, booth.boothId, Math.round(perSecond * seconds));
        const dues = planArrivals(puts.length, perSecond, random);
        floor.push([...(await sendPuts({ twin, load }, { puts, dues }))]);
      }
      context.say(`latency: ${name} done`);
      return {
        name,
        watched,
        floor: floor.flat().map(({ answered, visible }) => visible - answered),
        pushedFloor: floor.flatMap((round) => conflate(round, SLOT_MS)),
      };
    };
    const findSustained = async (): Promise<number> => {
      for (const share of SHARES) {
        const perSecond = Math.floor(most * share);
        const { rate, answers, failed } = await watch(perSecond, plan.full / 2);
        const kept = rate >= perSecond * KEPT_UP.share && quantile(answers, 0.95) <= KEPT_UP.p95Ms;
        if (kept && failed === 0) return perSecond;
      }
      return Math.floor(most * (SHARES.at(-1) ?? 0.5));
    };

    const calm = await takePace('1 a second', 1, plan.calm);
    const loaded = await takePace('50 a second', 50, plan.load);
    const sustained = await findSustained();
    const full = await takePace(`${sustained} a second`, sustained, Math.min(plan.full, plan.visitors / sustained));
    const paces = [calm, loaded, full];
    const total = (pick: (one: Watched) => number) =>
      paces.flatMap(({ watched }) => watched).reduce((sum, one) => sum + pick(one), 0);
    const count = total(({ seen, unseen }) => seen.length + unseen);
    const figures = [
      ...showPace(calm, { tapP50: 500, tapP95: 1000 }),
      ...showPace(loaded, { tapP50: 1000, tapP95: 2000 }),
      createFigure({
        label: 'votes acknowledged while 50/s are sent',
        value: quantile(
          loaded.watched.map(({ rate }) => rate),
          0.5,
        ),
        unit: '/s',
        limit: { atLeast: 49 },
      }),
      createFigure({
        label: 'highest rate kept up with',
        value: sustained,
        unit: '/s',
        note: `of ${Math.round(most)}/s that 16 at once took; the shares ${SHARES.join(', ')} of it are tried in turn`,
      }),
      ...showPace(full, {}),
      createFigure({
        label: 'votes whose tally never reached the screen',
        value: total(({ unseen }) => unseen),
        unit: '',
        limit: { atMost: 0 },
        samples: count,
      }),
      createFigure({
        label: 'votes that failed',
        value: total(({ failed }) => failed),
        unit: '',
        limit: { atMost: 0 },
      }),
    ];
    return { figures, plots: drawPaces(paces) };
  },
};

function drawPaces(paces: readonly Pace[]) {
  const seen = (pace: Pace) => pace.watched.flatMap((one) => one.seen);
  const at = (name: string, times: (pace: Pace) => readonly number[], q: number) => ({
    name,
    points: paces.map((pace) => [pace.name, quantile(times(pace), q)] as const),
  });
  const path = (pace: Pace) => seen(pace).map(({ fromAnswer }) => fromAnswer);
  const floor = (pace: Pace) => pace.floor;
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const column = (name: string, value: (pace: Pace) => number, isFloor: boolean) => ({
    name,
    points: paces.flatMap((pace): readonly (readonly [string, number])[] => [
      [pace.name, isFloor ? 0 : value(pace)],
      [`${pace.name}, floor`, isFloor ? value(pace) : 0],
    ]),
  });
  return [
    {
      file: 'tally-latency',
      title: 'From a vote’s answer to its bar on a screen',
      kind: 'bar' as const,
      xLabel: 'votes',
      yLabel: 'milliseconds',
      series: [
        at('screen p50', path, 0.5),
        at('screen p95', path, 0.95),
        at('screen p99', path, 0.99),
        at('floor p50', floor, 0.5),
        at('floor p95', floor, 0.95),
        at('floor p99', floor, 0.99),
      ],
    },
    {
      file: 'tally-parts',
      title: 'What a vote waits for on its way to the screen, on average',
      kind: 'bar' as const,
      stacked: true,
      xLabel: 'votes',
      yLabel: 'milliseconds',
      series: [
        column(
          'stream, count, publish, socket',
          (pace) => mean(seen(pace).map((one) => one.fromAnswer - one.conflated)),
          false,
        ),
        column('until the next push is allowed', (pace) => mean(seen(pace).map((one) => one.conflated)), false),
        column('floor: put until GetRecords', (pace) => mean(pace.floor), true),
      ],
    },
  ];
}
