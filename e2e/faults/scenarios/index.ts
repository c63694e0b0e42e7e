import type { Scenario } from '../scenario.ts';
import { killRuntime } from './01-kill-runtime.ts';

/** Every fault, in the order played. */
export const scenarios: readonly Scenario[] = [killRuntime];
