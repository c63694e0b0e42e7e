import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { UnsupportedTemplate } from '../template/errors.ts';
import { account, nameOf, region } from '../template/names.ts';
import type { Resource } from '../template/resource.ts';
import type { HandlerPlace } from './messages.ts';

const DEFAULT_TIMEOUT_S = 3;
const DEFAULT_MEMORY_MB = 128;
/** So many invocations of one function at a time when the template sets no limit: the laptop has few cores. */
const DEFAULT_CONCURRENCY = 4;

const properties = v.object({
  Code: v.object({ S3Key: v.pipe(v.string(), v.endsWith('.zip')) }),
  Handler: v.pipe(v.string(), v.regex(/^[^.]+\.[^.]+$/)),
  Runtime: v.pipe(v.string(), v.startsWith('nodejs')),
  Timeout: v.optional(v.number(), DEFAULT_TIMEOUT_S),
  MemorySize: v.optional(v.number(), DEFAULT_MEMORY_MB),
  Environment: v.optional(v.object({ Variables: v.optional(v.record(v.string(), v.string()), {}) }), {}),
  ReservedConcurrentExecutions: v.optional(v.number(), DEFAULT_CONCURRENCY),
});

/** A function of the template, ready to be run. */
export interface FunctionDefinition {
  readonly name: string;
  readonly arn: string;
  readonly handler: HandlerPlace;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  readonly concurrency: number;
  readonly environment: Readonly<Record<string, string>>;
}

/** Reads one `AWS::Lambda::Function`; `assetDir` gives the folder of an asset by its hash. Throws `UnsupportedTemplate`. */
export function readFunction(
  resource: Resource,
  assetDir: (hash: string) => string,
  environment: Readonly<Record<string, string>>,
): FunctionDefinition {
  const parsed = v.safeParse(properties, resource.properties);
  if (!parsed.success)
    throw new UnsupportedTemplate(resource.logicalId, v.getDotPath(parsed.issues[0]) ?? 'Properties');
  const given = parsed.output;
  const name = nameOf(resource);
  const [module = '', exportName = ''] = given.Handler.split('.');
  const folder = assetDir(given.Code.S3Key.slice(0, -'.zip'.length));
  const file = ['.mjs', '.js', '.cjs'].map((ending) => join(folder, module + ending)).find(existsSync);
  if (file === undefined)
    throw new UnsupportedTemplate(resource.logicalId, `Handler (${join(folder, module)} is missing)`);
  return {
    name,
    arn: `arn:aws:lambda:${region}:${account}:function:${name}`,
    handler: { file: pathToFileURL(file).href, exportName },
    timeoutMs: given.Timeout * 1000,
    memoryMb: given.MemorySize,
    concurrency: given.ReservedConcurrentExecutions,
    environment: {
      AWS_REGION: region,
      AWS_LAMBDA_FUNCTION_NAME: name,
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(given.MemorySize),
      // The laptop's owner may have AWS settings of their own: the functions must never use them.
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_CONFIG_FILE: '/dev/null',
      AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
      ...given.Environment.Variables,
      ...environment,
    },
  };
}
