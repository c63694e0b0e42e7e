import { idle } from './idle.ts';
import type { Measure } from './measure.ts';
import { phones } from './phones.ts';
import { startUp } from './start-up.ts';

/** In the order in which they run. */
export const measures: readonly Measure[] = [startUp, phones, idle];
