import { countWrites } from './count-writes.ts';
import { fanOut } from './fan-out.ts';
import { growth } from './growth.ts';
import { idle } from './idle.ts';
import { latency } from './latency.ts';
import type { Measure } from './measure.ts';
import { stages } from './stages.ts';
import { startUp } from './start-up.ts';
import { storeLimit } from './store-limit.ts';
import { votes } from './votes.ts';

/** In the order in which they run. */
export const measures: readonly Measure[] = [
  startUp,
  votes,
  latency,
  stages,
  idle,
  fanOut,
  countWrites,
  growth,
  storeLimit,
];
