import type { Scenario } from '../scenario.ts';
import { killJava } from './01-kill-java.ts';
import { killRuntime } from './01-kill-runtime.ts';
import { repeatedBatches } from './02-repeated-batches.ts';
import { killAtCommit, lostCountAnswers } from './03-lost-count-answers.ts';
import { poisonRecords } from './04-poison.ts';
import { failingPublishes } from './05-failing-publishes.ts';
import { brokenSockets } from './06-sockets.ts';
import { racingVotes } from './07-racing-votes.ts';
import { endingShards, twoPollers } from './08-shards.ts';
import { diskFull } from './09-disk-full.ts';
import { readOnly } from './09-read-only.ts';
import { floodingClient } from './10-flood.ts';
import { asleep } from './11-asleep.ts';

/** Every fault, in the order played. */
export const scenarios: readonly Scenario[] = [
  killRuntime,
  killJava,
  repeatedBatches,
  lostCountAnswers,
  killAtCommit,
  poisonRecords,
  failingPublishes,
  brokenSockets,
  racingVotes,
  endingShards,
  twoPollers,
  diskFull,
  readOnly,
  floodingClient,
  asleep,
];
