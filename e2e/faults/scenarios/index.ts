import type { Scenario } from '../scenario.ts';

/** Every fault, in the order played. */
export const scenarios: readonly Scenario[] = [];
