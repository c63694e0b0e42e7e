import { expect, it } from 'vitest';
import { storedTables } from '../testing/stored-tables.ts';
import type { Step } from '../types.ts';
import type { HandlerContext } from './handler-context.ts';
import { prepareResolver } from './run-resolver.ts';
import { createUtilLibrary } from './util-library.ts';

const library = createUtilLibrary({ clock: () => 0, newId: () => 'an-id' });
const ctx: HandlerContext = {
  args: {},
  source: null,
  identity: null,
  request: { headers: {} },
  info: { fieldName: 'booth', parentTypeName: 'Query' },
  stash: {},
};
const none = (body: string): Step => ({
  logicalId: 'Step',
  code: `import { util, runtime } from '@aws-appsync/utils'; ${body}`,
  dataSource: { kind: 'NONE' },
});
const table = (body: string): Step => ({
  ...none(body),
  dataSource: { kind: 'DYNAMODB', tableName: 'Transactions', logicalId: 'Transactions' },
});
const resolve = (step: Step, dynamodb = storedTables({})) =>
  prepareResolver({ kind: 'UNIT', step }, { dynamodb, library })(ctx);

function pipeline(around: string, ...functions: string[]) {
  const code = `import { runtime } from '@aws-appsync/utils'; ${around}`;
  const plan = { kind: 'PIPELINE', logicalId: 'Pipeline', code, functions: functions.map(none) } as const;
  return prepareResolver(plan, { dynamodb: storedTables({}), library })(ctx);
}

it('hands on from function to function by prev and stash', async () => {
  const answer = await pipeline(
    `export function request(ctx) { ctx.stash.trail = ['before']; return { n: 1 }; }
     export function response(ctx) { return { n: ctx.prev.result.n, trail: ctx.stash.trail }; }`,
    `export function request(ctx) { ctx.stash.trail.push('first'); return { payload: { n: ctx.prev.result.n + 1 } }; }
     export function response(ctx) { return ctx.result; }`,
    `export function request(ctx) { return { payload: { n: ctx.prev.result.n * 10 } }; }
     export function response(ctx) { ctx.stash.trail.push('second'); return ctx.result; }`,
  );
  expect(answer).toStrictEqual({ n: 20, trail: ['before', 'first', 'second'] });
});

it('returns early: from a function to the next or the end, from the pipeline past all functions', async () => {
  const around = 'export const request = () => ({}); export const response = (ctx) => ctx.prev.result;';
  const add = `export const request = (ctx) => ({ payload: ctx.prev.result + 1 });
    export const response = (ctx) => ctx.result;`;
  const leave = (options: string) => `export const request = () => runtime.earlyReturn(5${options});
    export const response = () => 'skipped';`;
  expect(await pipeline(around, leave(''), add)).toBe(6);
  expect(await pipeline(around, leave(`, { skipTo: 'END' }`), add)).toBe(5);
  const before =
    'export const request = () => runtime.earlyReturn(7); export const response = (ctx) => ctx.prev.result;';
  expect(await pipeline(before, add)).toBe(7);
});

it.each(['Scan', 'PutItem', 'TransactWriteItems'])('refuses %s by name', async (operation) => {
  const step = table(`export const request = () => ({ operation: '${operation}' });`);
  await expect(resolve(step)).rejects.toMatchObject({
    errorType: 'UnsupportedOperation',
    message: expect.stringContaining(`Transactions: DynamoDB's ${operation} can't be run`),
  });
});

it('refuses a field of an operation that it would not heed', async () => {
  const step = table(`export const request = () => ({ operation: 'GetItem', key: {}, populateIndexFields: true });`);
  await expect(resolve(step)).rejects.toMatchObject({ message: expect.stringContaining('populateIndexFields') });
});

it('tells the response handler of an error of the table', async () => {
  const failing = { send: () => Promise.reject(Object.assign(new Error('No table.'), { name: 'NotFound' })) };
  const step = table(`export const request = () => ({ operation: 'GetItem', key: {} });
    export function response(ctx) { if (ctx.error) util.error(ctx.error.message, ctx.error.type); return ctx.result; }`);
  await expect(resolve(step, failing)).rejects.toMatchObject({ message: 'No table.', errorType: 'DynamoDB:NotFound' });
});

it('reports an accident in the code as one', async () => {
  await expect(resolve(none('export const request = (ctx) => ctx.missing.field;'))).rejects.toMatchObject({
    errorType: 'Code',
  });
});
