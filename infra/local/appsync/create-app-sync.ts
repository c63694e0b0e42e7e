import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Clock, Log } from '../aws/types.ts';
import type { FairGate } from '../server/crowd/fair-gate.ts';
import { UnsupportedTemplate } from '../template/errors.ts';
import type { Resource } from '../template/resource.ts';
import { createAuthenticate } from './auth/authenticate.ts';
import type { CognitoIdentity } from './auth/caller.ts';
import type { VerifyIdToken } from './auth/id-token.ts';
import { createIsApiKey } from './auth/is-api-key.ts';
import { type CheckSignature, createHandleRequest } from './http/handle-request.ts';
import { createPrepareOperation } from './operation/prepare-operation.ts';
import { readingFields, resolvingFields } from './operation/resolve-field.ts';
import { createRunOperation } from './operation/run-operation.ts';
import { readApiPlan } from './read-api-plan.ts';
import { createHub } from './realtime/hub.ts';
import { REAL_TIME_LIMITS, type RealTimeLimits } from './realtime/limits.ts';
import { createRealTimeServer } from './realtime/real-time-server.ts';
import { createStartSubscription } from './realtime/start-subscription.ts';
import { prepareResolver } from './resolvers/run-resolver.ts';
import { createUtilLibrary } from './resolvers/util-library.ts';
import { buildSchema } from './schema/build-schema.ts';
import { subscribedMutations } from './schema/subscribed-mutations.ts';
import type { ApiPlan, AuthMode, GraphQLResult } from './types.ts';

export interface AppSyncOptions {
  /** The template's resources; others than `AWS::AppSync::…` are passed over. */
  readonly resources: readonly Resource[];
  readonly dynamodb: Pick<DynamoDBClient, 'send'>;
  readonly checkSignature: CheckSignature;
  readonly apiKey: string;
  /** Needed where the template lets people of a user pool in. */
  readonly verifyIdToken?: VerifyIdToken;
  /** Where many ask at once, says whose turn it is; absent, it is everybody's. */
  readonly gate?: FairGate;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly log: Log;
  readonly limits?: Partial<RealTimeLimits>;
}

export interface AppSync {
  /** `/graphql`, `OPTIONS` included. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** `/graphql/realtime`. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Runs a query or mutation in this process, as a caller of that mode; throws `RequestRefused` for one that can't be read. */
  execute(
    query: string,
    variables: Readonly<Record<string, unknown>>,
    auth: AuthMode,
    identity?: CognitoIdentity,
  ): Promise<GraphQLResult>;
  stop(): void;
}

/** The template's GraphQL API on this machine; throws `UnsupportedTemplate` for what it can't run. */
export function createAppSync(options: AppSyncOptions): AppSync {
  const { resources, dynamodb, checkSignature, gate, clock, newId, log } = options;
  const plan = readApiPlan(resources);
  const schema = buildSchema(plan.schemaLogicalId, plan.definition);
  const library = createUtilLibrary({ clock, newId });
  const resolvers = new Map(
    [...plan.resolvers].map(([field, resolver]) => [field, prepareResolver(resolver, { dynamodb, library })]),
  );
  const prepare = createPrepareOperation(schema, plan.depthLimit);
  const fieldResolver = resolvingFields(plan.defaultMode, resolvers);
  const userPool = readUserPool(plan, options.verifyIdToken);
  const authenticate = createAuthenticate({ isApiKey: createIsApiKey(options.apiKey), modes: plan.modes, userPool });

  const heardBy = subscribedMutations(schema);
  const hub = createHub({ schema, heardBy, fieldResolver: readingFields(plan.defaultMode) });
  const runOperation = createRunOperation({ schema, prepare, fieldResolver, publish: hub.publish, log });
  const startSubscription = createStartSubscription({ schema, prepare, fieldResolver, authenticate });
  const limits = { ...REAL_TIME_LIMITS, ...options.limits };
  const realTime = createRealTimeServer({ hub, startSubscription, authenticate, limits, log });

  return {
    handle: createHandleRequest({ runOperation, authenticate, checkSignature, modes: plan.modes, gate, newId, log }),
    upgrade: realTime.upgrade,
    execute: (query, variables, mode, identity) =>
      runOperation({ query, variables }, { mode, identity: identity ?? null, headers: {} }),
    stop: realTime.stop,
  };
}

function readUserPool({ logicalId, userPool }: ApiPlan, verifyIdToken: VerifyIdToken | undefined) {
  if (userPool === null) return null;
  if (verifyIdToken !== undefined) return { ...userPool, verifyIdToken };
  throw new UnsupportedTemplate(logicalId, 'AdditionalAuthenticationProviders (nothing here checks id tokens)');
}
