import { AwsError } from '../aws/aws-error.ts';
import type { Clock, Log } from '../aws/types.ts';
import { backOff, pause } from '../dynamodb/index.ts';

const RETRY_FIRST_MS = 100;
const RETRY_MOST_MS = 30_000;

/** Something on its way to a target; times in ms since 1970. */
export interface Delivery {
  /** Names rule or schedule and target in the log. */
  readonly what: string;
  readonly attempts: number;
  readonly acceptedAt: number;
  readonly dueAt: number;
  readonly maxAgeSeconds: number;
  readonly maxRetries: number;
  /** Rejects when the target didn't take it. */
  send(signal: AbortSignal): Promise<void>;
  postpone(attempts: number, dueAt: number): void;
  /** It is taken or given up: the journal need not keep it any longer. */
  remove(): void;
  /** Stores it in the dead-letter queue; undefined when there is none. */
  readonly toDeadLetters: (() => void) | undefined;
}

export interface DeliveryRun {
  readonly clock: Clock;
  readonly log: Log;
  /** Once it is aborted, what isn't taken stays in the journal for the next start. */
  readonly signal: AbortSignal;
}

/** Delivers until the target took it, or its policy ends and it goes to the dead-letter queue. */
export async function deliverUntilTaken(delivery: Delivery, { clock, log, signal }: DeliveryRun): Promise<void> {
  let { attempts, dueAt } = delivery;
  while (!signal.aborted) {
    await waitUntil(dueAt, clock, signal);
    if (signal.aborted) return;
    try {
      await delivery.send(signal);
      delivery.remove();
      return;
    } catch (error) {
      if (signal.aborted) return;
      attempts += 1;
      if (attempts === 1) log.error(`${delivery.what} failed (${String(error)}).`);
      if (isFinal(error) || isExhausted(delivery, attempts, clock())) {
        giveUp(delivery, log, error);
        return;
      }
      dueAt = clock() + backOff(attempts, RETRY_FIRST_MS, RETRY_MOST_MS);
      postpone(delivery, { attempts, dueAt }, log);
    }
  }
}

/** On a full disk it is tried again all the same; a restart would only know of fewer tries. */
function postpone(delivery: Delivery, { attempts, dueAt }: Pick<Delivery, 'attempts' | 'dueAt'>, log: Log): void {
  try {
    delivery.postpone(attempts, Math.ceil(dueAt));
  } catch (error) {
    log.error(`${delivery.what}: try ${attempts} could not be noted (${String(error)}).`);
  }
}

async function waitUntil(dueAt: number, clock: Clock, signal: AbortSignal): Promise<void> {
  const wait = dueAt - clock();
  // A clock that was set back must not hold a delivery up for long.
  if (wait > 0) await pause(Math.min(wait, RETRY_MOST_MS), signal);
}

/** A refusal that trying again can't change; EventBridge doesn't retry those either. */
function isFinal(error: unknown): boolean {
  return error instanceof AwsError && error.statusCode >= 400 && error.statusCode < 500 && error.statusCode !== 429;
}

function isExhausted({ acceptedAt, maxRetries, maxAgeSeconds }: Delivery, attempts: number, now: number): boolean {
  return attempts > maxRetries || now - acceptedAt > maxAgeSeconds * 1000;
}

function giveUp({ what, toDeadLetters, remove }: Delivery, log: Log, error: unknown): void {
  // The letter is stored before the delivery goes: a crash in between leaves two letters, never none.
  toDeadLetters?.();
  remove();
  const where = toDeadLetters === undefined ? 'it has no dead-letter queue' : 'it is in the dead-letter queue';
  log.error(`${what} was given up, ${where} (${String(error)}).`);
}
