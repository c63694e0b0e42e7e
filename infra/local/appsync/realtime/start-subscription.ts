import { execute, type GraphQLSchema, getArgumentValues, getVariableValues, OperationTypeNode } from 'graphql';
import { malformed, RequestRefused, unauthorized } from '../errors.ts';
import type { PrepareOperation } from '../operation/prepare-operation.ts';
import { presentErrors } from '../operation/present-errors.ts';
import type { resolvingFields } from '../operation/resolve-field.ts';
import { selectedFields } from '../operation/selected-fields.ts';
import type { GraphQLErrorShape } from '../types.ts';
import { parseStartData, type SocketError, type StartMessage } from './messages.ts';
import type { Subscription } from './subscription.ts';

interface Dependencies {
  readonly schema: GraphQLSchema;
  readonly prepare: PrepareOperation;
  readonly fieldResolver: ReturnType<typeof resolvingFields>;
  readonly isApiKey: (key: unknown) => boolean;
}

/** A subscription that may be delivered to, or why it can't start. */
export type Started =
  | { readonly subscription: Omit<Subscription, 'deliver'> }
  | { readonly errors: readonly (SocketError | GraphQLErrorShape)[] };

export type StartSubscription = (message: StartMessage) => Promise<Started>;

/** Checks a `start`: its own authorization, the operation, and the subscription's resolver. */
export function createStartSubscription(dependencies: Dependencies): StartSubscription {
  return async (message) => {
    try {
      return await start(dependencies, message);
    } catch (error) {
      if (!(error instanceof RequestRefused)) throw error;
      return { errors: [{ errorType: error.errorType, message: error.message, errorCode: error.status }] };
    }
  };
}

async function start(
  { schema, prepare, fieldResolver, isApiKey }: Dependencies,
  { payload }: StartMessage,
): Promise<Started> {
  if (!isApiKey(payload.extensions?.authorization?.['x-api-key'])) throw unauthorized();
  const request = parseStartData(payload.data);
  if (request === null) throw malformed('payload.data must be JSON text with a query.');
  const preparation = prepare(request.query, request.operationName);
  if (preparation.prepared === null) return { errors: presentErrors(preparation.errors) };

  const { document, operation, fragments } = preparation.prepared;
  const [node] = selectedFields(operation.selectionSet, fragments);
  const field = schema.getSubscriptionType()?.getFields()[node?.name.value ?? ''];
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION || node === undefined || field === undefined) {
    throw malformed('Only subscriptions are started here.');
  }
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
  if (coerced === undefined) return { errors: presentErrors(errors) };

  const asked = await execute({
    schema,
    document,
    operationName: request.operationName,
    variableValues: request.variables,
    contextValue: { mode: 'API_KEY', headers: {} },
    fieldResolver,
  });
  if (asked.errors !== undefined) return { errors: presentErrors(asked.errors) };

  const given = getArgumentValues(field, node, coerced);
  const filter = Object.fromEntries((node.arguments ?? []).map(({ name }) => [name.value, given[name.value] ?? null]));
  return {
    subscription: {
      fieldName: field.name,
      filter,
      prepared: preparation.prepared,
      variables: request.variables,
      mode: 'API_KEY',
      sameData: JSON.stringify([request.query, request.variables ?? null]),
    },
  };
}
