import { AwsError } from '../aws/aws-error.ts';
import type { Log } from '../aws/types.ts';
import type { Resource } from '../template/resource.ts';
import { readFunction } from './function-definition.ts';
import { createFunctionPool, type FunctionPool } from './function-pool.ts';
import { startFunctionWorker } from './function-worker.ts';

export interface Lambda {
  /**
   * Invokes a function, synchronously, with a payload that JSON can carry; gives what it returned. Rejects with
   * `FunctionFailed` when the function threw, crashed or timed out, and with `AwsError` when there is no such function.
   */
  invoke(arnOrName: string, payload: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

export interface LambdaOptions {
  readonly resources: readonly Resource[];
  /** The folder that an asset's hash stands for. */
  readonly assetDir: (hash: string) => string;
  /** Set for every function on top of the template's own: credentials, endpoints. */
  readonly environment: Readonly<Record<string, string>>;
  readonly log: Log;
}

/** Runs the template's functions, each on worker threads that are started when first needed. */
export function createLambda({ resources, assetDir, environment, log }: LambdaOptions): Lambda {
  const pools = new Map<string, FunctionPool>();
  for (const resource of resources) {
    if (resource.type !== 'AWS::Lambda::Function') continue;
    const definition = readFunction(resource, assetDir, environment);
    pools.set(
      definition.name,
      createFunctionPool(definition.concurrency, () => startFunctionWorker(definition, log)),
    );
  }
  return {
    async invoke(arnOrName, payload) {
      const name = functionNameOf(arnOrName);
      const pool = pools.get(name);
      if (pool === undefined)
        throw new AwsError('ResourceNotFoundException', `There is no function ${name} in the template.`, 404);
      return pool.invoke(payload);
    },
    async stop() {
      await Promise.all([...pools.values()].map((pool) => pool.stop()));
    },
  };
}

/** Takes an ARN, with or without a version at its end, or a name. */
export function functionNameOf(arnOrName: string): string {
  return /:function:([^:]+)/.exec(arnOrName)?.[1] ?? arnOrName;
}
