import { execute, type GraphQLSchema } from 'graphql';
import { presentErrors } from '../operation/present-errors.ts';
import type { CallContext, readingFields } from '../operation/resolve-field.ts';
import type { GraphQLResult } from '../types.ts';
import { matchesFilter, type Subscription } from './subscription.ts';

/** Who listens to what. */
export interface Hub {
  /** Gives back how to leave. */
  add(subscription: Subscription): () => void;
  publish(mutation: string, entity: Record<string, unknown>): void;
}

interface Dependencies {
  readonly schema: GraphQLSchema;
  /** Subscription fields by mutation. */
  readonly heardBy: ReadonlyMap<string, readonly string[]>;
  readonly fieldResolver: ReturnType<typeof readingFields>;
}

/** Delivers at once and in the order of publishing; each different selection is computed once, however many listen. */
export function createHub({ schema, heardBy, fieldResolver }: Dependencies): Hub {
  const listeners = new Map<string, Set<Subscription>>();

  const present = ({ fieldName, prepared, variables, caller }: Subscription, entity: unknown): string => {
    const contextValue: CallContext = { ...caller, headers: {} };
    const result = execute({
      schema,
      document: prepared.document,
      operationName: prepared.operation.name?.value,
      rootValue: { [fieldName]: entity },
      variableValues: variables,
      contextValue,
      fieldResolver,
    });
    // Reading fields of what is there gives no promise.
    if (result instanceof Promise) throw new TypeError('A subscription was resolved asynchronously.');
    const { data, errors } = result;
    const payload: GraphQLResult = { data: data ?? null, ...(errors ? { errors: presentErrors(errors) } : {}) };
    return JSON.stringify(payload);
  };

  return {
    add: (subscription) => {
      const listening = listeners.get(subscription.fieldName) ?? new Set();
      listeners.set(subscription.fieldName, listening.add(subscription));
      return () => listening.delete(subscription);
    },
    publish: (mutation, entity) => {
      const payloads = new Map<string, string>();
      for (const fieldName of heardBy.get(mutation) ?? []) {
        for (const subscription of listeners.get(fieldName) ?? []) {
          if (!matchesFilter(entity, subscription.filter)) continue;
          const payload = payloads.get(subscription.sameData) ?? present(subscription, entity);
          payloads.set(subscription.sameData, payload);
          subscription.deliver(payload);
        }
      }
    },
  };
}
