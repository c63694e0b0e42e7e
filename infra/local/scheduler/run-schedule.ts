import type { Clock, Log } from '../aws/types.ts';
import { deliverUntilTaken } from '../event-bridge/index.ts';
import { account, region } from '../template/names.ts';
import { arnOf, type Schedule } from './schedule.ts';
import type { PendingRun, ScheduleJournal } from './schedule-journal.ts';
import type { ScheduleTarget } from './settings.ts';

/** The parts of the run-time that a schedule can call. */
export interface ScheduleTargets {
  /** Starts an execution; `input` is JSON text. Rejects when a restart has to start it again. */
  readonly startExecution: (stateMachineArn: string, input: string, signal: AbortSignal) => Promise<void>;
  /** Sends a message; also takes what couldn't be delivered. */
  readonly queue: (queueArn: string, body: string) => void;
}

export interface RunParts {
  readonly journal: ScheduleJournal;
  readonly targets: ScheduleTargets;
  readonly clock: Clock;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** Sends a run to its target until that took it, or its policy ends and its input goes to the dead-letter queue. */
export function deliverRun(parts: RunParts, run: PendingRun): Promise<void> {
  const { journal, targets } = parts;
  const { id, schedule, target, input, attempts, acceptedAt, dueAt } = run;
  const { RetryPolicy, DeadLetterConfig } = target;
  const delivery = {
    what: `Schedule ${schedule.split('schedule/')[1]}`,
    attempts,
    acceptedAt,
    dueAt,
    maxAgeSeconds: RetryPolicy.MaximumEventAgeInSeconds,
    maxRetries: RetryPolicy.MaximumRetryAttempts,
    send: (signal: AbortSignal) => send(targets, target, input, signal),
    postpone: (tried: number, again: number) => journal.postpone(id, tried, again),
    remove: () => journal.done(id),
    toDeadLetters: DeadLetterConfig && (() => targets.queue(DeadLetterConfig.Arn, input)),
  };
  return deliverUntilTaken(delivery, parts);
}

async function send(targets: ScheduleTargets, { Arn }: ScheduleTarget, input: string, signal: AbortSignal) {
  if (Arn.startsWith('arn:aws:states:')) await targets.startExecution(Arn, input, signal);
  else targets.queue(Arn, input);
}

/** A target without an Input gets this. Source: `Target.Input` in the API reference, and a schedule's own default. */
export const notification = ({ settings }: Schedule, id: string, due: number): string =>
  JSON.stringify({
    version: '0',
    id,
    'detail-type': 'Scheduled Event',
    source: 'aws.scheduler',
    account,
    time: `${new Date(due).toISOString().slice(0, 19)}Z`,
    region,
    resources: [arnOf(settings)],
    detail: '{}',
  });
