import * as v from 'valibot';
import {
  compileAt,
  compileInputTemplate,
  compileJsonPath,
  type PathReader,
  UnknownPattern,
} from '../patterns/index.ts';
import { UnsupportedTemplate } from '../template/errors.ts';
import type { Resource } from '../template/resource.ts';
import type { BusEvent } from './bus-event.ts';

/** EventBridge's own limits when a target sets none: a day, 185 attempts. */
const DEFAULT_AGE_S = 86_400;
const DEFAULT_RETRIES = 185;

export const targetProperties = v.strictObject({
  Id: v.string(),
  Arn: v.string(),
  // Which rights the rule has in AWS; here the run-time calls its own parts.
  RoleArn: v.optional(v.string()),
  Input: v.optional(v.string()),
  InputPath: v.optional(v.string()),
  InputTransformer: v.optional(
    v.strictObject({ InputPathsMap: v.optional(v.record(v.string(), v.string()), {}), InputTemplate: v.string() }),
  ),
  AppSyncParameters: v.optional(v.strictObject({ GraphQLOperation: v.string() })),
  RetryPolicy: v.optional(
    v.strictObject({
      MaximumEventAgeInSeconds: v.optional(v.number(), DEFAULT_AGE_S),
      MaximumRetryAttempts: v.optional(v.number(), DEFAULT_RETRIES),
    }),
    {},
  ),
  DeadLetterConfig: v.optional(v.strictObject({ Arn: v.optional(v.string()) })),
});
type TargetProperties = v.InferOutput<typeof targetProperties>;

export type Destination =
  | { readonly kind: 'appsync'; readonly arn: string; readonly operation: string }
  | { readonly kind: 'states'; readonly arn: string }
  | { readonly kind: 'sqs'; readonly arn: string };

export interface RuleTarget {
  readonly id: string;
  readonly destination: Destination;
  /** The target's input for an event, as JSON text. */
  readonly input: (event: BusEvent) => string;
  readonly maxAgeSeconds: number;
  readonly maxRetries: number;
  readonly deadLetterArn: string | undefined;
}

/** Compiles one target of a rule. Throws `UnsupportedTemplate`. */
export function compileTarget(
  resource: Resource,
  path: string,
  target: TargetProperties,
  rule: { readonly name: string; readonly arn: string },
): RuleTarget {
  return {
    id: target.Id,
    destination: readDestination(resource, path, target),
    input: compileAt(resource, path, () => compileInput(target, rule)),
    maxAgeSeconds: target.RetryPolicy.MaximumEventAgeInSeconds,
    maxRetries: target.RetryPolicy.MaximumRetryAttempts,
    deadLetterArn: target.DeadLetterConfig?.Arn,
  };
}

function readDestination(
  resource: Resource,
  path: string,
  { Arn: arn, AppSyncParameters }: TargetProperties,
): Destination {
  const service = arn.split(':')[2];
  switch (service) {
    case 'appsync':
      if (AppSyncParameters === undefined)
        throw new UnsupportedTemplate(resource.logicalId, `${path}.AppSyncParameters`);
      return { kind: 'appsync', arn, operation: AppSyncParameters.GraphQLOperation };
    case 'states':
    case 'sqs':
      return { kind: service, arn };
    default:
      throw new UnsupportedTemplate(resource.logicalId, `${path}.Arn (${arn})`);
  }
}

function compileInput(target: TargetProperties, rule: { name: string; arn: string }): (event: BusEvent) => string {
  const { Input, InputPath, InputTransformer } = target;
  if (InputTransformer !== undefined) {
    const variables = new Map(
      Object.entries(InputTransformer.InputPathsMap).map(([name, path]) => [name, compileJsonPath(path)]),
    );
    return compileInputTemplate(
      InputTransformer.InputTemplate,
      (name) => variables.get(name) ?? compilePredefined(name, rule),
    );
  }
  if (Input !== undefined) return () => Input;
  const read = compileJsonPath(InputPath ?? '$');
  return (event) => JSON.stringify(read(event) ?? null);
}

/** EventBridge's own variables. Source: "Amazon EventBridge input transformation", predefined variables. */
function compilePredefined(name: string, rule: { name: string; arn: string }): PathReader {
  switch (name) {
    case 'aws.events.rule-arn':
      return () => rule.arn;
    case 'aws.events.rule-name':
      return () => rule.name;
    case 'aws.events.event.json':
      return (event) => event;
    default:
      throw new UnknownPattern('InputTransformer', `<${name}> is no variable here`);
  }
}
