import { execute, type GraphQLSchema, getArgumentValues, getVariableValues, OperationTypeNode } from 'graphql';
import type { Authenticate } from '../auth/authenticate.ts';
import { malformed, RequestRefused } from '../errors.ts';
import type { PrepareOperation } from '../operation/prepare-operation.ts';
import { presentErrors } from '../operation/present-errors.ts';
import type { resolvingFields } from '../operation/resolve-field.ts';
import { selectedFields } from '../operation/selected-fields.ts';
import type { GraphQLErrorShape } from '../types.ts';
import { credentialsIn } from './handshake-header.ts';
import { parseStartData, type SocketError, type StartMessage } from './messages.ts';
import type { Subscription } from './subscription.ts';

interface Dependencies {
  readonly schema: GraphQLSchema;
  readonly prepare: PrepareOperation;
  readonly fieldResolver: ReturnType<typeof resolvingFields>;
  readonly authenticate: Authenticate;
}

/** A subscription that may be delivered to, or why it can't start. */
export type Started =
  | { readonly subscription: Omit<Subscription, 'deliver'> }
  | { readonly errors: readonly (SocketError | GraphQLErrorShape)[] };

export type StartSubscription = (message: StartMessage, sourceIp: string) => Promise<Started>;

/**
 * Checks a `start`: its own authorization, the operation, and the subscription's resolver.
 *
 * A token is looked at here and at the handshake, never again: a subscription that runs outlives its token, until the
 * connection ends. AppSync describes these two moments of authorization and no other, and no message that would end a
 * subscription for its token's age: https://docs.aws.amazon.com/appsync/latest/devguide/real-time-websocket-client.html
 */
export function createStartSubscription(dependencies: Dependencies): StartSubscription {
  return async (message, sourceIp) => {
    try {
      return await start(dependencies, message, sourceIp);
    } catch (error) {
      if (!(error instanceof RequestRefused)) throw error;
      return { errors: [{ errorType: error.errorType, message: error.message, errorCode: error.status }] };
    }
  };
}

async function start(
  { schema, prepare, fieldResolver, authenticate }: Dependencies,
  { payload }: StartMessage,
  sourceIp: string,
): Promise<Started> {
  const caller = await authenticate({ ...credentialsIn(payload.extensions?.authorization), sourceIp });
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
    contextValue: { ...caller, headers: {} },
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
      caller,
      sameData: JSON.stringify([caller.mode, request.query, request.operationName ?? null, request.variables ?? null]),
    },
  };
}
