import type { ProfileFrame } from '../profile/cpu-profile.ts';
import { nameStage } from '../profile/name-frames.ts';

/** Where Node's CPU time goes, in the order of a vote's way. */
export const parts = [
  'gateway',
  'workflow',
  'store’s client (AWS SDK)',
  'stream, Lambda, pipe',
  'fold and publish (aggregator)',
  'GraphQL and socket',
  'Node itself: sockets, garbage, rest',
] as const;

export type Part = (typeof parts)[number];

const rules: readonly (readonly [RegExp, Part])[] = [
  [/^infra\/local\/(api-gateway|server|hosting|waf)$|^package (velocityjs|ajv.*)$/, 'gateway'],
  [/^infra\/local\/step-functions$|^package jsonata$/, 'workflow'],
  [/^infra\/local\/dynamodb$|^package (@smithy|@aws-sdk|@aws-crypto|@aws)\//, 'store’s client (AWS SDK)'],
  [/^infra\/local\/(lambda|pipes|event-bridge|sqs|scheduler)$/, 'stream, Lambda, pipe'],
  [/^infra\/local\/(appsync|cognito|iam)$|^package (ws|graphql)$/, 'GraphQL and socket'],
];

/** The part on whose behalf code runs; undefined at rest. @param inFunction in a thread that runs a function */
export function partOfWay(stack: readonly ProfileFrame[], inFunction: boolean): Part | undefined {
  const name = nameStage(stack);
  if (name === undefined) return undefined;
  if (inFunction) return 'fold and publish (aggregator)';
  return rules.find(([pattern]) => pattern.test(name))?.[1] ?? 'Node itself: sockets, garbage, rest';
}
