import { describe, expect, it } from 'vitest';
import { UnsupportedTemplate } from '../../template/errors.ts';
import type { HandlerContext } from './handler-context.ts';
import { loadCode } from './load-code.ts';
import { createUtilLibrary } from './util-library.ts';

const library = createUtilLibrary({ clock: () => Date.parse('2026-11-22T10:00:00.000Z'), newId: () => 'an-id' });
const ctx: HandlerContext = {
  args: { boothId: 'demo' },
  source: null,
  identity: null,
  request: { headers: {} },
  info: { fieldName: 'booth', parentTypeName: 'Query' },
  stash: {},
};

/** Runs the body of a request handler. */
function run(body: string, imported = 'util, runtime') {
  const code = `import { ${imported} } from '@aws-appsync/utils'; export function request(ctx) { ${body} }`;
  return loadCode('Resolver', code, library)('request', ctx);
}

describe('a resolver', () => {
  it('gets its arguments by both names, and gives back a value and its stash', () => {
    const outcome = run('ctx.stash.seen = ctx.arguments.boothId; return { booth: ctx.args.boothId };');
    expect(outcome).toMatchObject({ value: { booth: 'demo' }, stash: { seen: 'demo' } });
  });

  it.each<[string, unknown]>([
    [`util.matches('^[a-z]{2}$', 'ab')`, true],
    [`util.matches('[a-z]', 'ab')`, false],
    ['util.time.nowISO8601()', '2026-11-22T10:00:00.000Z'],
    ['util.time.nowEpochSeconds()', 1795341600],
    [`util.time.parseISO8601ToEpochMilliSeconds('1970-01-01T00:00:01.000Z')`, 1000],
    ['util.autoId()', 'an-id'],
    [
      `util.dynamodb.toMapValues({ a: 'x', b: 2, c: [true, null], d: { e: 'f' } })`,
      { a: { S: 'x' }, b: { N: '2' }, c: { L: [{ BOOL: true }, { NULL: true }] }, d: { M: { e: { S: 'f' } } } },
    ],
    [`util.dynamodb.toStringSet(['a'])`, { SS: ['a'] }],
    [`util.dynamodb.toString('a')`, { S: 'a' }],
    [`JSON.parse('{"a":[1]}')`, { a: [1] }],
    ['Object.entries({ a: 1 }).map(([name]) => name)', ['a']],
  ])('has %s', (expression, value) => {
    expect(run(`return ${expression};`).value).toStrictEqual(value);
  });

  it('ends by an error, an early return, or as unauthorized', () => {
    expect(run(`util.error('No.', 'Refused', { a: 1 }, { b: 2 });`).signal).toStrictEqual({
      kind: 'ERROR',
      message: 'No.',
      errorType: 'Refused',
      data: { a: 1 },
      errorInfo: { b: 2 },
    });
    expect(run(`runtime.earlyReturn({ a: 1 }, { skipTo: 'END' });`).signal).toStrictEqual({
      kind: 'RETURN',
      value: { a: 1 },
      skipTo: 'END',
    });
    expect(run('util.unauthorized();').signal).toStrictEqual({ kind: 'UNAUTHORIZED' });
  });

  it.each([
    'new Date()',
    'Promise.resolve()',
    'process.env',
    `require('node:fs')`,
    'setTimeout(request, 1)',
    'console.log(1)',
    `new Function('return 1')()`,
    `eval('1')`,
    `util.matches.constructor('return process')()`,
    `ctx.constructor.constructor('return process')()`,
    `util.dynamodb.toMapValues({}).constructor.constructor('return process')()`,
    '(util.matches = 1)',
    '(Object.prototype.polluted = 1)',
    `util.transform.toDynamoDBFilterExpression({})`,
  ])('can not use %s', (expression) => {
    expect(run(`return ${expression};`).signal).toMatchObject({ kind: 'CODE' });
  });

  it.each([
    ['no JavaScript', 'export function request( {'],
    ['another module', `import { readFileSync } from 'node:fs'; export const request = () => readFileSync('/');`],
    ['a failing start', 'const now = Date.now(); export function request() { return now; }'],
  ])('that is %s stops the start', (_name, code) => {
    expect(() => loadCode('Resolver', code, library)).toThrow(UnsupportedTemplate);
  });
});
