import type { Scenario } from '../scenario.ts';
import { killJava } from './01-kill-java.ts';
import { killRuntime } from './01-kill-runtime.ts';
import { brokenSockets } from './06-sockets.ts';
import { racingVotes } from './07-racing-votes.ts';
import { diskFull } from './09-disk-full.ts';
import { readOnly } from './09-read-only.ts';
import { asleep } from './11-asleep.ts';

/** Every fault, in the order played. */
export const scenarios: readonly Scenario[] = [
  killRuntime,
  killJava,
  brokenSockets,
  racingVotes,
  diskFull,
  readOnly,
  asleep,
];
