import { readFileSync } from 'node:fs';
import * as v from 'valibot';

const Resource = v.object({ Type: v.string(), Properties: v.optional(v.unknown()) });
const Template = v.object({ Resources: v.record(v.string(), Resource) });
const Method = v.object({
  HttpMethod: v.string(),
  ResourcePath: v.string(),
  ThrottlingRateLimit: v.number(),
  ThrottlingBurstLimit: v.number(),
});
const Stage = v.object({ MethodSettings: v.array(Method) });
const Table = v.object({
  LocalSecondaryIndexes: v.optional(v.array(v.unknown()), []),
  StreamSpecification: v.optional(v.unknown()),
  WarmThroughput: v.optional(v.object({ WriteUnitsPerSecond: v.optional(v.number()) })),
});
const Mapping = v.object({
  BatchSize: v.number(),
  MaximumBatchingWindowInSeconds: v.optional(v.number(), 0),
  ParallelizationFactor: v.optional(v.number()),
});
const LambdaFunction = v.object({ MemorySize: v.number(), Timeout: v.number() });
const Acl = v.object({
  Rules: v.array(
    v.object({
      Name: v.string(),
      Statement: v.object({
        RateBasedStatement: v.object({ Limit: v.number(), EvaluationWindowSec: v.number() }),
      }),
    }),
  ),
});

/** What the synthesised template sets, as far as it bounds a crowd. */
export interface StackSettings {
  /** Requests a second that each method takes, where it has no limit of its own. */
  readonly methodRate: number;
  readonly methodBurst: number;
  /** Local indexes of the table with the votes: each is written with every vote. */
  readonly indexes: number;
  /** Write units a second that it is warmed for; undefined where nothing is set. */
  readonly warmWrites: number | undefined;
  readonly aggregator: {
    readonly batchSize: number;
    readonly windowSeconds: number;
    readonly perShard: number;
    readonly memoryMb: number;
  };
  /** Who read the stream of changes: functions and pipes. */
  readonly streamReaders: number;
  /** Requests of one address in a window of seconds. */
  readonly addressCommands: AddressLimit;
  readonly addressRequests: AddressLimit;
  readonly firewallRules: number;
}

export interface AddressLimit {
  readonly limit: number;
  readonly seconds: number;
}

/** The template is there and yet not as this reader knows it. */
export class UnknownStack extends Error {
  override readonly name = 'UnknownStack';
}

/** @throws UnknownStack where something that the plan needs isn't in it, ValiError where it is no template */
export function parseStack(template: unknown): StackSettings {
  const resources = Object.entries(v.parse(Template, template).Resources);
  const all = <S extends v.GenericSchema>(type: string, schema: S) =>
    resources.filter(([, one]) => one.Type === type).map(([id, one]) => ({ id, it: v.parse(schema, one.Properties) }));
  const [stage] = all('AWS::ApiGateway::Stage', Stage);
  const hall = stage?.it.MethodSettings.find((one) => one.HttpMethod === '*' && one.ResourcePath === '/*');
  const tables = all('AWS::DynamoDB::Table', Table);
  const votes = tables.find(({ it }) => it.StreamSpecification !== undefined)?.it;
  const mappings = all('AWS::Lambda::EventSourceMapping', Mapping).map(({ it }) => it);
  // A queue's mapping has no such factor.
  const streams = mappings.filter((one) => one.ParallelizationFactor !== undefined);
  const aggregate = all('AWS::Lambda::Function', LambdaFunction).find(({ id }) => id.includes('AggregateFunction'));
  const [acl] = all('AWS::WAFv2::WebACL', Acl);
  const rule = (name: string): AddressLimit => {
    const found = acl?.it.Rules.find((one) => one.Name === name)?.Statement.RateBasedStatement;
    return { limit: needed(found, `firewall rule "${name}"`).Limit, seconds: needed(found, name).EvaluationWindowSec };
  };
  const { BatchSize, MaximumBatchingWindowInSeconds, ParallelizationFactor } = needed(
    streams[0],
    'reader of the stream',
  );
  return {
    methodRate: needed(hall, "stage's throttle").ThrottlingRateLimit,
    methodBurst: needed(hall, "stage's throttle").ThrottlingBurstLimit,
    indexes: needed(votes, 'table with a stream').LocalSecondaryIndexes.length,
    warmWrites: votes?.WarmThroughput?.WriteUnitsPerSecond,
    aggregator: {
      batchSize: BatchSize,
      windowSeconds: MaximumBatchingWindowInSeconds,
      perShard: ParallelizationFactor ?? 1,
      memoryMb: needed(aggregate, 'aggregator').it.MemorySize,
    },
    streamReaders: streams.length + resources.filter(([, one]) => one.Type === 'AWS::Pipes::Pipe').length,
    addressCommands: rule('commands'),
    addressRequests: rule('everything'),
    firewallRules: acl?.it.Rules.length ?? 0,
  };
}

/** @throws as parseStack, and what reading the file throws */
export function readStack(file: string | URL): StackSettings {
  return parseStack(JSON.parse(readFileSync(file, 'utf8')));
}

function needed<T>(found: T | undefined, what: string): T {
  if (found === undefined)
    throw new UnknownStack(`The template has no ${what} as the plan knows it: mend read-stack.ts.`);
  return found;
}
