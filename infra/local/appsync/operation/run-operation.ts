import { execute, type GraphQLSchema, OperationTypeNode } from 'graphql';
import type { Log } from '../../aws/types.ts';
import { malformed } from '../errors.ts';
import type { GraphQLResult } from '../types.ts';
import type { PreparedOperation, PrepareOperation } from './prepare-operation.ts';
import { logInternalErrors, presentErrors } from './present-errors.ts';
import { publishedEntity } from './published-entity.ts';
import type { CallContext, resolvingFields } from './resolve-field.ts';
import { selectedFields } from './selected-fields.ts';

/** A GraphQL request as it is sent. */
export interface GraphQLRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly operationName?: string | null | undefined;
}

export type RunOperation = (request: GraphQLRequest, call: CallContext) => Promise<GraphQLResult>;

interface Dependencies {
  readonly schema: GraphQLSchema;
  readonly prepare: PrepareOperation;
  readonly fieldResolver: ReturnType<typeof resolvingFields>;
  /** Tells the subscribers of a mutation. */
  readonly publish: (mutation: string, entity: Record<string, unknown>) => void;
  readonly log: Log;
}

/** Runs queries and mutations; what a mutation answered goes to its subscribers before its caller hears of it. */
export function createRunOperation({ schema, prepare, fieldResolver, publish, log }: Dependencies): RunOperation {
  const announce = ({ operation, fragments }: PreparedOperation, data: Record<string, unknown>): void => {
    for (const field of selectedFields(operation.selectionSet, fragments)) {
      const answer = data[field.alias?.value ?? field.name.value];
      const entity = publishedEntity(answer, field.selectionSet, fragments);
      if (typeof entity === 'object' && entity !== null) publish(field.name.value, { ...entity });
    }
  };
  return async ({ query, variables, operationName }, call) => {
    const preparation = prepare(query, operationName);
    if (preparation.prepared === null) return { data: null, errors: presentErrors(preparation.errors) };
    const { document, operation } = preparation.prepared;
    if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
      throw malformed('Subscriptions are started over the real-time endpoint.');
    }
    const { data, errors } = await execute({
      schema,
      document,
      variableValues: variables,
      operationName,
      contextValue: call,
      fieldResolver,
    });
    logInternalErrors(errors, log);
    if (operation.operation === OperationTypeNode.MUTATION && data) announce(preparation.prepared, data);
    return { data: data ?? null, ...(errors === undefined ? {} : { errors: presentErrors(errors) }) };
  };
}
