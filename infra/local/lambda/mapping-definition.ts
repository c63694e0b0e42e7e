import * as v from 'valibot';
import type { DeliveryPolicy } from '../dynamodb/index.ts';
import { compileAt, compileFilters, type Matcher } from '../patterns/index.ts';
import { UnsupportedTemplate } from '../template/errors.ts';
import type { Resource } from '../template/resource.ts';

const properties = v.object({
  FunctionName: v.string(),
  EventSourceArn: v.string(),
  Enabled: v.optional(v.boolean(), true),
  BatchSize: v.optional(v.number()),
  BisectBatchOnFunctionError: v.optional(v.boolean(), false),
  DestinationConfig: v.optional(
    v.strictObject({ OnFailure: v.optional(v.strictObject({ Destination: v.pipe(v.string(), v.includes(':sqs:')) })) }),
  ),
  FilterCriteria: v.optional(
    v.strictObject({ Filters: v.optional(v.array(v.strictObject({ Pattern: v.string() })), []) }),
    {},
  ),
  FunctionResponseTypes: v.optional(v.array(v.literal('ReportBatchItemFailures')), []),
  MaximumRecordAgeInSeconds: v.optional(v.number(), -1),
  MaximumRetryAttempts: v.optional(v.number(), -1),
  // A mapping that began at LATEST would miss what was written while it was made.
  StartingPosition: v.optional(v.literal('TRIM_HORIZON')),
});

/** An event source mapping, compiled. */
export interface Mapping {
  readonly id: string;
  readonly enabled: boolean;
  readonly functionName: string;
  readonly source:
    | { readonly kind: 'stream'; readonly arn: string; readonly tableName: string }
    | { readonly kind: 'queue'; readonly arn: string };
  readonly matches: Matcher;
  readonly policy: DeliveryPolicy;
  readonly reportsItemFailures: boolean;
  /** Told, without the records themselves, of a stream's batch that was given up. */
  readonly onFailureArn: string | undefined;
}

/** Reads one `AWS::Lambda::EventSourceMapping`. Throws `UnsupportedTemplate`. */
export function readMapping(resource: Resource): Mapping {
  const parsed = v.safeParse(properties, resource.properties);
  if (!parsed.success)
    throw new UnsupportedTemplate(resource.logicalId, v.getDotPath(parsed.issues[0]) ?? 'Properties');
  const given = parsed.output;
  const source = readSource(resource, given.EventSourceArn);
  const filters = given.FilterCriteria.Filters.map(({ Pattern }, at) => ({ pattern: Pattern, path: `[${at}]` }));
  return {
    id: resource.logicalId,
    enabled: given.Enabled,
    functionName: given.FunctionName,
    source,
    matches: compileAt(resource, 'FilterCriteria.Filters', () => compileFilters(filters)),
    policy: {
      // Lambda's own defaults.
      batchSize: given.BatchSize ?? (source.kind === 'stream' ? 100 : 10),
      bisect: given.BisectBatchOnFunctionError,
      maxRetries: given.MaximumRetryAttempts,
      maxAgeSeconds: given.MaximumRecordAgeInSeconds,
    },
    reportsItemFailures: given.FunctionResponseTypes.length > 0,
    onFailureArn: given.DestinationConfig?.OnFailure?.Destination,
  };
}

function readSource(resource: Resource, arn: string): Mapping['source'] {
  const tableName = /:dynamodb:.*:table\/([^/]+)\/stream\//.exec(arn)?.[1];
  if (tableName !== undefined) return { kind: 'stream', arn, tableName };
  if (arn.includes(':sqs:')) return { kind: 'queue', arn };
  throw new UnsupportedTemplate(resource.logicalId, `EventSourceArn (${arn})`);
}
