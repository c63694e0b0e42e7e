import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { FieldFailed } from '../errors.ts';
import type { DataSource, ResolverPlan, Step } from '../types.ts';
import { parseDynamoRequest } from './dynamodb-requests.ts';
import type { HandlerContext } from './handler-context.ts';
import { type HandlerOutcome, loadCode, type ResolverModule } from './load-code.ts';
import { runDynamoDB } from './run-dynamodb.ts';
import type { UtilLibrary } from './util-library.ts';

/** Resolves one field: its value, or `FieldFailed`. */
export type RunResolver = (ctx: HandlerContext) => Promise<unknown>;

interface Dependencies {
  readonly dynamodb: Pick<DynamoDBClient, 'send'>;
  readonly library: UtilLibrary;
}

interface LoadedStep {
  readonly run: ResolverModule;
  readonly dataSource: DataSource;
}

/** A way out that skips: `END` of a pipeline, or `NEXT`, the rest of this step alone. */
interface StepResult {
  readonly value: unknown;
  readonly stash: Record<string, unknown>;
  readonly ended: boolean;
}

/** Loads a field's code now, so that what can't be run stops the start. */
export function prepareResolver(plan: ResolverPlan, dependencies: Dependencies): RunResolver {
  const load = (step: Step): LoadedStep => ({
    run: loadCode(step.logicalId, step.code, dependencies.library),
    dataSource: step.dataSource,
  });
  if (plan.kind === 'UNIT') {
    const step = load(plan.step);
    return async (ctx) => (await runStep(step, ctx, dependencies.dynamodb)).value;
  }
  const around = loadCode(plan.logicalId, plan.code, dependencies.library);
  const functions = plan.functions.map(load);
  return (ctx) => runPipeline(around, functions, ctx, dependencies.dynamodb);
}

async function runPipeline(
  around: ResolverModule,
  functions: readonly LoadedStep[],
  ctx: HandlerContext,
  dynamodb: Pick<DynamoDBClient, 'send'>,
): Promise<unknown> {
  const before = settle(around('request', ctx), ctx);
  let stash = before.stash;
  let result = before.value;
  if (before.signal === null) {
    for (const step of functions) {
      const after = await runStep(step, { ...ctx, stash, prev: { result } }, dynamodb);
      stash = after.stash;
      result = after.value;
      if (after.ended) break;
    }
  }
  return settle(around('response', { ...ctx, stash, prev: { result }, result }), ctx).value;
}

/** Request handler, data source, response handler. A response handler hears of the data source's error in `ctx.error`. */
async function runStep(
  step: LoadedStep,
  ctx: HandlerContext,
  dynamodb: Pick<DynamoDBClient, 'send'>,
): Promise<StepResult> {
  const asked = settle(step.run('request', ctx), ctx);
  if (asked.signal !== null) return { value: asked.value, stash: asked.stash, ended: asked.signal === 'END' };
  const answer = await askDataSource(step.dataSource, asked.value, dynamodb);
  const outcome = step.run('response', { ...ctx, stash: asked.stash, ...answer });
  if (outcome.missing) return { value: answer.result, stash: asked.stash, ended: false };
  const told = settle(outcome, ctx);
  return { value: told.value, stash: told.stash, ended: false };
}

async function askDataSource(
  source: DataSource,
  request: unknown,
  dynamodb: Pick<DynamoDBClient, 'send'>,
): Promise<Pick<HandlerContext, 'result' | 'error'>> {
  if (source.kind === 'NONE') return { result: Object(request).payload ?? null };
  const parsed = parseDynamoRequest(source.logicalId, request);
  try {
    return { result: await runDynamoDB(dynamodb, source.tableName, parsed) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { result: null, error: { message: error.message, type: `DynamoDB:${error.name}` } };
  }
}

/** The handler's value, or its error thrown; `signal` tells an early return and where it skips to. */
function settle(
  outcome: HandlerOutcome,
  { info }: HandlerContext,
): { value: unknown; stash: Record<string, unknown>; signal: 'END' | 'NEXT' | null } {
  const { value, stash, signal, missing } = outcome;
  if (missing) throw new FieldFailed('The code exports no such handler.', 'Code');
  if (signal === undefined) return { value, stash, signal: null };
  switch (signal.kind) {
    case 'RETURN':
      return { value: signal.value ?? null, stash, signal: signal.skipTo ?? 'NEXT' };
    case 'ERROR':
      throw new FieldFailed(signal.message, signal.errorType, signal.data ?? null, signal.errorInfo ?? null);
    case 'UNAUTHORIZED':
      throw new FieldFailed(
        `Not Authorized to access ${info.fieldName} on type ${info.parentTypeName}`,
        'Unauthorized',
      );
    case 'CODE':
      throw new FieldFailed(`Runtime Error: ${signal.message}`, 'Code');
    default:
      return signal satisfies never;
  }
}
