import type { Caller } from '../auth/caller.ts';
import type { PreparedOperation } from '../operation/prepare-operation.ts';

/** Somebody's started subscription. */
export interface Subscription {
  readonly fieldName: string;
  /** The arguments that the operation names; null where it gave none, and then only null matches. */
  readonly filter: Readonly<Record<string, unknown>>;
  readonly prepared: PreparedOperation;
  readonly variables: Readonly<Record<string, unknown>> | null | undefined;
  readonly caller: Caller;
  /** The same for subscriptions that get the same data of the same entities. */
  readonly sameData: string;
  /** Takes the data as JSON text in UTF-8, whose bytes are shared: they must stay as they are. */
  readonly deliver: (payload: Buffer) => void;
}

/** An argument filters even by null: leaving a variable out delivers nothing, leaving the argument out everything. */
export function matchesFilter(entity: Record<string, unknown>, filter: Subscription['filter']): boolean {
  return Object.entries(filter).every(([name, wanted]) => (entity[name] ?? null) === wanted);
}
