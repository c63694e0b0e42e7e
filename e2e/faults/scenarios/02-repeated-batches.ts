import { FaultProblem, type Scenario } from '../scenario.ts';
import { openPollBehindProxy } from '../store-proxy/start-behind-proxy.ts';

const STREAM = 'Transactions';
const SHARES = { again: 0.2, later: 0.2, rewind: 0.2, cut: 0.25 };
const faults = {
  again: 'batches again at once',
  replayed: 'batches again after later ones',
  rewound: 'rewinds to within earlier batches',
  cut: 'batches cut',
} as const;

/** Every way in which a stream that delivers at least once may repeat and cut what it delivers. */
export const repeatedBatches: Scenario = {
  number: 2,
  name: 'repeated-batches',
  title: 'batches again at once, again after later ones, cut at any record',
  limitSeconds: 180,
  async play(stage) {
    const { booth, proxy, pollId, screens } = await openPollBehindProxy(stage);
    const seed = Math.floor(stage.random() * 2 ** 31);
    await proxy.setRules({ seed, streams: [{ table: STREAM, ...SHARES }] });
    const crowd = await booth.startCrowd({ pollId, perSecond: 40 });
    await crowd.done;
    // The faults go on while everything comes to rest: what repeats then has nothing new in it.
    const checks = await booth.settle({ crowd, screens });
    const { streams } = await proxy.counters();
    const [count] = Object.entries(streams).flatMap(([table, one]) => (table.includes(STREAM) ? [one] : []));
    for (const [fault, inWords] of Object.entries(faults) as [keyof typeof faults, string][]) {
      const times = count?.[fault] ?? 0;
      if (times === 0) throw new FaultProblem(`There were no ${inWords}: give it more --seconds.`);
      stage.did(inWords, times);
    }
    return checks;
  },
};
