import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { AwsError } from '../aws/aws-error.ts';
import type { AwsOperation, Clock, Log } from '../aws/types.ts';
import { UnsupportedTemplate } from '../template/errors.ts';
import { nameOf } from '../template/names.ts';
import type { Resource } from '../template/resource.ts';
import { type EventEntry, toBusEvent } from './bus-event.ts';
import { deliverEvent, type EventDelivery } from './deliver-event.ts';
import { openDeliveryJournal, type PendingDelivery } from './delivery-journal.ts';
import { busName, type Rule, readRule } from './rule-definition.ts';
import { type EventTargets, sendToTarget } from './send-to-target.ts';

/** What became of one entry of PutEvents. */
export type EntryResult = { readonly EventId: string } | { readonly ErrorCode: string; readonly ErrorMessage: string };

export interface EventBridge {
  /**
   * Takes events. Once it returns, each delivery that the rules ask for is in the journal and will be made, even after
   * a kill -9; the deliveries themselves go on afterwards, in no particular order.
   */
  putEvents(entries: readonly EventEntry[]): EntryResult[];
  readonly operations: Record<string, AwsOperation>;
  /** Ends deliveries; those not done stay in the journal for the next start. */
  stop(): Promise<void>;
}

export interface EventBridgeOptions {
  readonly resources: readonly Resource[];
  readonly targets: EventTargets;
  readonly journal: DatabaseSync;
  readonly clock: Clock;
  readonly log: Log;
}

const putEventsInput = v.object({
  Entries: v.pipe(
    v.array(
      v.object({
        Source: v.string(),
        DetailType: v.string(),
        Detail: v.string(),
        EventBusName: v.optional(v.string()),
        Resources: v.optional(v.array(v.string())),
        Time: v.optional(v.union([v.number(), v.string()])),
      }),
    ),
    v.minLength(1),
    v.maxLength(10),
  ),
});

/** Runs the template's buses and rules, and goes on with the deliveries that the last run left. */
export function createEventBridge({ resources, targets, journal, clock, log }: EventBridgeOptions): EventBridge {
  const buses = new Set(['default', ...resources.filter(({ type }) => type === 'AWS::Events::EventBus').map(nameOf)]);
  const rules = new Map<string, Rule>();
  for (const resource of resources) {
    if (resource.type !== 'AWS::Events::Rule') continue;
    const rule = readRule(resource);
    if (!buses.has(rule.bus)) throw new UnsupportedTemplate(resource.logicalId, 'EventBusName');
    if (targets.stepFunctions === undefined && rule.targets.some(({ destination }) => destination.kind === 'states')) {
      throw new UnsupportedTemplate(resource.logicalId, 'Targets.Arn');
    }
    rules.set(rule.name, rule);
  }
  const deliveries = openDeliveryJournal(journal);
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();
  const parts: EventDelivery = {
    journal: deliveries,
    send: (target, input, signal) => sendToTarget(targets, target, input, signal),
    toDeadLetters: targets.queue,
    clock,
    log,
    signal: stopping.signal,
  };

  const start = (pending: PendingDelivery) => {
    const target = rules.get(pending.rule)?.targets.find(({ id }) => id === pending.target);
    if (target === undefined) {
      log.error(
        `An event for ${pending.rule}/${pending.target} was dropped: the template has no such target any more.`,
      );
      deliveries.remove(pending.id);
      return;
    }
    const delivery = deliverEvent(parts, pending, target)
      .catch((error: unknown) => log.error(`Rule ${pending.rule}: ${String(error)}. The event stays in the journal.`))
      .finally(() => running.delete(delivery));
    running.add(delivery);
  };

  const findDeliveries = (bus: string, event: Parameters<Rule['matches']>[0], acceptedAt: number) =>
    [...rules.values()]
      .filter((rule) => rule.bus === bus && rule.matches(event))
      .flatMap((rule) =>
        rule.targets.map(({ id }) => ({ rule: rule.name, target: id, event: JSON.stringify(event), acceptedAt })),
      );

  const putEvents: EventBridge['putEvents'] = (entries) => {
    const now = clock();
    const accepted: ReturnType<typeof findDeliveries> = [];
    const results = entries.map((entry): EntryResult => {
      const bus = busName(entry.EventBusName ?? 'default');
      if (!buses.has(bus))
        return { ErrorCode: 'ResourceNotFoundException', ErrorMessage: `There is no event bus ${bus}.` };
      const id = randomUUID();
      const event = toBusEvent(entry, id, now);
      if (event === undefined)
        return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is JSON text of an object.' };
      accepted.push(...findDeliveries(bus, event, now));
      return { EventId: id };
    });
    for (const pending of deliveries.accept(accepted)) start(pending);
    return results;
  };

  for (const pending of deliveries.readAll()) start(pending);
  return {
    putEvents,
    operations: {
      async PutEvents(input) {
        const parsed = v.safeParse(putEventsInput, input);
        if (!parsed.success) throw new AwsError('ValidationException', v.summarize(parsed.issues));
        const Entries = putEvents(parsed.output.Entries);
        return { FailedEntryCount: Entries.filter((entry) => 'ErrorCode' in entry).length, Entries };
      },
    },
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}
