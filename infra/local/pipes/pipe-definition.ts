import * as v from 'valibot';
import type { DeliveryPolicy, StreamEventRecord } from '../dynamodb/index.ts';
import {
  compileAt,
  compileFilters,
  compileInputTemplate,
  compileJsonPath,
  type Matcher,
  type PathReader,
} from '../patterns/index.ts';
import { UnsupportedTemplate } from '../template/errors.ts';
import { nameOf } from '../template/names.ts';
import type { Resource } from '../template/resource.ts';

const streamParameters = v.strictObject({
  // A pipe that began at LATEST would miss what was written while it was made.
  StartingPosition: v.literal('TRIM_HORIZON'),
  BatchSize: v.optional(v.number(), 100),
  MaximumRetryAttempts: v.optional(v.number(), -1),
  MaximumRecordAgeInSeconds: v.optional(v.number(), -1),
  OnPartialBatchItemFailure: v.optional(v.literal('AUTOMATIC_BISECT')),
  DeadLetterConfig: v.optional(v.strictObject({ Arn: v.string() })),
  // Waiting for fuller batches saves invocations in AWS, and here only time.
  MaximumBatchingWindowInSeconds: v.optional(v.number()),
  // Order holds per item with any factor; one reader per shard keeps it per shard.
  ParallelizationFactor: v.optional(v.number()),
});

const properties = v.object({
  Source: v.pipe(v.string(), v.regex(/:table\/[^/]+\/stream\//)),
  SourceParameters: v.strictObject({
    DynamoDBStreamParameters: streamParameters,
    FilterCriteria: v.optional(
      v.strictObject({ Filters: v.optional(v.array(v.strictObject({ Pattern: v.string() })), []) }),
      {},
    ),
  }),
  Target: v.pipe(v.string(), v.regex(/:event-bus\//)),
  TargetParameters: v.strictObject({
    InputTemplate: v.optional(v.string()),
    EventBridgeEventBusParameters: v.optional(
      v.strictObject({ Source: v.optional(v.string()), DetailType: v.optional(v.string()) }),
      {},
    ),
  }),
  DesiredState: v.optional(v.picklist(['RUNNING', 'STOPPED']), 'RUNNING'),
});

/** A pipe from a table's stream to a bus, compiled. */
export interface Pipe {
  readonly name: string;
  readonly running: boolean;
  readonly sourceArn: string;
  readonly tableName: string;
  readonly busArn: string;
  readonly matches: Matcher;
  readonly policy: DeliveryPolicy;
  readonly deadLetterArn: string | undefined;
  /** The event's detail, as JSON text. */
  readonly detail: (record: StreamEventRecord) => string;
  readonly source: PathReader;
  readonly detailType: PathReader;
}

/** Reads one `AWS::Pipes::Pipe`. Throws `UnsupportedTemplate` for other sources and targets, and unknown parameters. */
export function readPipe(resource: Resource): Pipe {
  const parsed = v.safeParse(properties, resource.properties);
  if (!parsed.success)
    throw new UnsupportedTemplate(resource.logicalId, v.getDotPath(parsed.issues[0]) ?? 'Properties');
  const { Source, SourceParameters, Target, TargetParameters, DesiredState } = parsed.output;
  const stream = SourceParameters.DynamoDBStreamParameters;
  const { EventBridgeEventBusParameters: bus, InputTemplate } = TargetParameters;
  const at = 'SourceParameters.FilterCriteria.Filters';
  const filters = SourceParameters.FilterCriteria.Filters.map(({ Pattern }, index) => ({
    pattern: Pattern,
    path: `[${index}]`,
  }));
  const readText = (name: string, text: string) =>
    compileAt(resource, `TargetParameters.EventBridgeEventBusParameters.${name}`, () => compileText(text));
  return {
    name: nameOf(resource),
    running: DesiredState === 'RUNNING',
    sourceArn: Source,
    tableName: Source.split('/')[1] ?? '',
    busArn: Target,
    matches: compileAt(resource, at, () => compileFilters(filters)),
    policy: {
      batchSize: stream.BatchSize,
      bisect: stream.OnPartialBatchItemFailure === 'AUTOMATIC_BISECT',
      maxRetries: stream.MaximumRetryAttempts,
      maxAgeSeconds: stream.MaximumRecordAgeInSeconds,
    },
    deadLetterArn: stream.DeadLetterConfig?.Arn,
    detail: compileAt(resource, 'TargetParameters.InputTemplate', () => compileDetail(InputTemplate)),
    // EventBridge's names for pipes that set none.
    source: readText('Source', bus.Source ?? `Pipe ${nameOf(resource)}`),
    detailType: readText('DetailType', bus.DetailType ?? 'Event from aws:dynamodb'),
  };
}

function compileDetail(template: string | undefined): (record: StreamEventRecord) => string {
  if (template === undefined) return (record) => JSON.stringify(record);
  return compileInputTemplate(template, compileJsonPath);
}

/** A parameter of a pipe is a JSON path when it begins with `$.`, else a constant. */
function compileText(text: string): PathReader {
  return text.startsWith('$.') ? compileJsonPath(text) : () => text;
}
