import * as v from 'valibot';
import { UnsupportedTemplate } from '../template/errors.ts';
import { account, nameOf, region } from '../template/names.ts';
import type { Resource } from '../template/resource.ts';

const DEFAULT_RETENTION_S = 4 * 24 * 3600;
const DEFAULT_VISIBILITY_S = 30;

const redrive = v.object({
  deadLetterTargetArn: v.string(),
  maxReceiveCount: v.pipe(v.unknown(), v.toNumber(), v.minValue(1)),
});
const properties = v.object({
  DelaySeconds: v.optional(v.number(), 0),
  VisibilityTimeout: v.optional(v.number(), DEFAULT_VISIBILITY_S),
  MessageRetentionPeriod: v.optional(v.number(), DEFAULT_RETENTION_S),
  RedrivePolicy: v.optional(redrive),
});

export interface QueueDefinition {
  readonly name: string;
  readonly arn: string;
  readonly delaySeconds: number;
  readonly visibilitySeconds: number;
  readonly retentionSeconds: number;
  readonly redrive: { readonly deadLetterTargetArn: string; readonly maxReceiveCount: number } | undefined;
}

export function queueArn(name: string): string {
  return `arn:aws:sqs:${region}:${account}:${name}`;
}

/** Reads one `AWS::SQS::Queue`. Throws `UnsupportedTemplate`. */
export function readQueueDefinition(resource: Resource): QueueDefinition {
  const parsed = v.safeParse(properties, resource.properties);
  if (!parsed.success)
    throw new UnsupportedTemplate(resource.logicalId, v.getDotPath(parsed.issues[0]) ?? 'Properties');
  const name = nameOf(resource);
  return {
    name,
    arn: queueArn(name),
    delaySeconds: parsed.output.DelaySeconds,
    visibilitySeconds: parsed.output.VisibilityTimeout,
    retentionSeconds: parsed.output.MessageRetentionPeriod,
    redrive: parsed.output.RedrivePolicy,
  };
}
