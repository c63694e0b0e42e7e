import { fanOut } from './fan-out.ts';
import { idle } from './idle.ts';
import type { Measure } from './measure.ts';
import { phones } from './phones.ts';
import { startUp } from './start-up.ts';
import { votes } from './votes.ts';

/** In the order in which they run. */
export const measures: readonly Measure[] = [startUp, phones, idle, fanOut];
