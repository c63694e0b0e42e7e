import * as v from 'valibot';
import { account, region } from '../template/names.ts';

/** An event as a bus hands it to its rules. */
export interface BusEvent {
  readonly version: '0';
  readonly id: string;
  readonly 'detail-type': string;
  readonly source: string;
  readonly account: string;
  /** ISO, whole seconds, UTC. */
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: Record<string, unknown>;
}

/** One entry of PutEvents; `Detail` is JSON text of an object. */
export interface EventEntry {
  readonly Source: string;
  readonly DetailType: string;
  readonly Detail: string;
  readonly EventBusName?: string | undefined;
  readonly Resources?: readonly string[] | undefined;
  /** Epoch seconds (as the JSON protocol sends it) or ISO text. */
  readonly Time?: number | string | undefined;
}

const detail = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.unknown()));

/** Makes the event of an entry, or gives nothing when its `Detail` isn't JSON text of an object. */
export function toBusEvent(entry: EventEntry, id: string, now: number): BusEvent | undefined {
  const parsed = v.safeParse(detail, entry.Detail);
  if (!parsed.success) return undefined;
  return {
    version: '0',
    id,
    'detail-type': entry.DetailType,
    source: entry.Source,
    account,
    time: toTime(entry.Time, now),
    region,
    resources: entry.Resources ?? [],
    detail: parsed.output,
  };
}

function toTime(time: number | string | undefined, now: number): string {
  const date = new Date(typeof time === 'number' ? time * 1000 : (time ?? now));
  const valid = Number.isNaN(date.getTime()) ? new Date(now) : date;
  return `${valid.toISOString().slice(0, 19)}Z`;
}
