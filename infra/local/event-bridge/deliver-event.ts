import type { Clock, Log } from '../aws/types.ts';
import type { BusEvent } from './bus-event.ts';
import { deliverUntilTaken } from './deliver-until-taken.ts';
import type { DeliveryJournal, PendingDelivery } from './delivery-journal.ts';
import type { RuleTarget } from './rule-target.ts';

/** Sends an input to a destination; rejects when it wasn't taken. */
export type SendToTarget = (target: RuleTarget, input: string, signal: AbortSignal) => Promise<void>;

export interface EventDelivery {
  readonly journal: DeliveryJournal;
  readonly send: SendToTarget;
  readonly toDeadLetters: (queueArn: string, body: string) => void;
  readonly clock: Clock;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** Delivers one journaled event until its target took it, or its policy ends and it goes to the dead-letter queue. */
export function deliverEvent(parts: EventDelivery, pending: PendingDelivery, target: RuleTarget): Promise<void> {
  const { journal, send, toDeadLetters } = parts;
  const { id, rule, event, attempts, acceptedAt, dueAt } = pending;
  const { maxAgeSeconds, maxRetries, deadLetterArn } = target;
  const delivery = {
    what: `Rule ${rule}: target ${target.id}`,
    attempts,
    acceptedAt,
    dueAt,
    maxAgeSeconds,
    maxRetries,
    send: async (signal: AbortSignal) => send(target, target.input(JSON.parse(event) as BusEvent), signal),
    postpone: (tried: number, again: number) => journal.postpone(id, tried, again),
    remove: () => journal.remove(id),
    toDeadLetters: deadLetterArn === undefined ? undefined : () => toDeadLetters(deadLetterArn, event),
  };
  return deliverUntilTaken(delivery, parts);
}
