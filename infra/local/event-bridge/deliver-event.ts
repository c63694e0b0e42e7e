import { AwsError } from '../aws/aws-error.ts';
import type { Clock, Log } from '../aws/types.ts';
import { backOff, pause } from '../dynamodb/index.ts';
import type { BusEvent } from './bus-event.ts';
import type { DeliveryJournal, PendingDelivery } from './delivery-journal.ts';
import type { RuleTarget } from './rule-target.ts';

const RETRY_FIRST_MS = 100;
const RETRY_MOST_MS = 30_000;

/** Sends an input to a destination; rejects when it wasn't taken. */
export type SendToTarget = (target: RuleTarget, input: string) => Promise<void>;

export interface EventDelivery {
  readonly journal: DeliveryJournal;
  readonly send: SendToTarget;
  readonly toDeadLetters: (queueArn: string, body: string) => void;
  readonly clock: Clock;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** Delivers one journaled event until its target took it, or its policy ends and it goes to the dead-letter queue. */
export async function deliverEvent(parts: EventDelivery, pending: PendingDelivery, target: RuleTarget): Promise<void> {
  const { journal, send, clock, log, signal } = parts;
  let { attempts, dueAt } = pending;
  while (!signal.aborted) {
    await waitUntil(dueAt, clock, signal);
    if (signal.aborted) return;
    try {
      const event: BusEvent = JSON.parse(pending.event);
      await send(target, target.input(event));
      journal.remove(pending.id);
      return;
    } catch (error) {
      attempts += 1;
      if (attempts === 1) log.error(`Rule ${pending.rule}: target ${target.id} failed (${String(error)}).`);
      if (isFinal(error) || isExhausted(pending, target, attempts, clock())) {
        giveUp(parts, pending, target, error);
        return;
      }
      dueAt = clock() + backOff(attempts, RETRY_FIRST_MS, RETRY_MOST_MS);
      journal.postpone(pending.id, attempts, Math.ceil(dueAt));
    }
  }
}

async function waitUntil(dueAt: number, clock: Clock, signal: AbortSignal): Promise<void> {
  const wait = dueAt - clock();
  // A clock that was set back must not hold an event up for long.
  if (wait > 0) await pause(Math.min(wait, RETRY_MOST_MS), signal);
}

/** A refusal that trying again can't change; EventBridge doesn't retry those either. */
function isFinal(error: unknown): boolean {
  return error instanceof AwsError && error.statusCode >= 400 && error.statusCode < 500 && error.statusCode !== 429;
}

function isExhausted(pending: PendingDelivery, target: RuleTarget, attempts: number, now: number): boolean {
  return attempts > target.maxRetries || now - pending.acceptedAt > target.maxAgeSeconds * 1000;
}

function giveUp(parts: EventDelivery, pending: PendingDelivery, target: RuleTarget, error: unknown): void {
  const { deadLetterArn } = target;
  // The letter is stored before the delivery goes: a crash in between leaves two letters, never none.
  if (deadLetterArn !== undefined) parts.toDeadLetters(deadLetterArn, pending.event);
  parts.journal.remove(pending.id);
  const where =
    deadLetterArn === undefined ? 'dropped, as the rule has no dead-letter queue' : 'put into the dead-letter queue';
  parts.log.error(`Rule ${pending.rule}: an event for ${target.id} was ${where} (${String(error)}).`);
}
