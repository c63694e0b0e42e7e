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

/** Subscriptions that hear the same: who they are to the API, what they asked and what they filter by are one. */
interface Audience {
  /** Any one of them: it stands for all. */
  readonly example: Subscription;
  readonly members: Set<Subscription>;
}

/** Delivers at once and in the order of publishing; each different selection is computed and encoded once, however many listen. */
export function createHub({ schema, heardBy, fieldResolver }: Dependencies): Hub {
  const audiences = new Map<string, Map<string, Audience>>();

  const present = ({ fieldName, prepared, variables, caller }: Subscription, entity: unknown): Buffer => {
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
    return Buffer.from(JSON.stringify(payload));
  };

  return {
    add: (subscription) => {
      const { fieldName, sameData } = subscription;
      const listening = audiences.get(fieldName) ?? new Map<string, Audience>();
      audiences.set(fieldName, listening);
      const audience = listening.get(sameData) ?? { example: subscription, members: new Set() };
      listening.set(sameData, audience);
      audience.members.add(subscription);
      return () => {
        audience.members.delete(subscription);
        if (audience.members.size === 0 && listening.get(sameData) === audience) listening.delete(sameData);
      };
    },
    publish: (mutation, entity) => {
      for (const fieldName of heardBy.get(mutation) ?? []) {
        for (const { example, members } of audiences.get(fieldName)?.values() ?? []) {
          if (!matchesFilter(entity, example.filter)) continue;
          const payload = present(example, entity);
          for (const { deliver } of members) deliver(payload);
        }
      }
    },
  };
}
