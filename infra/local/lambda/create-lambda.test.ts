import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { createLambda, functionNameOf, type Lambda } from './create-lambda.ts';

const folder = mkdtempSync(join(tmpdir(), 'booth-lambda-'));
const lambdas: Lambda[] = [];
afterEach(async () => {
  await Promise.all(lambdas.splice(0).map((lambda) => lambda.stop()));
});
afterAll(() => rmSync(folder, { recursive: true }));

let assets = 0;
function open(code: string, properties: Record<string, unknown> = {}) {
  assets += 1;
  const hash = `hash${assets}`;
  mkdirSync(join(folder, hash));
  writeFileSync(join(folder, hash, 'index.mjs'), code);
  const lines: string[] = [];
  const lambda = createLambda({
    resources: [
      {
        logicalId: 'Fn',
        type: 'AWS::Lambda::Function',
        properties: {
          Code: { S3Bucket: 'assets', S3Key: `${hash}.zip` },
          Handler: 'index.handler',
          Runtime: 'nodejs24.x',
          Timeout: 5,
          Environment: { Variables: { TABLE: 'Votes' } },
          ...properties,
        },
      },
    ],
    assetDir: (name) => join(folder, name),
    environment: { AWS_ACCESS_KEY_ID: 'local' },
    log: { info: (line) => lines.push(line), error: (line) => lines.push(line) },
  });
  lambdas.push(lambda);
  return { lambda, lines };
}
const ARN = 'arn:aws:lambda:us-east-1:000000000000:function:Fn';

describe('a function', () => {
  it('gets event, context and an environment of its own', async () => {
    const { lambda, lines } = open(`export const handler = async (event, context) => {
      console.log('hello');
      return { event, name: context.functionName, left: context.getRemainingTimeInMillis() > 0, env: process.env };
    };`);
    process.env.BOOTH_TEST_OF_OWNER = 'private';
    const answer = await lambda.invoke(ARN, { a: [1] });
    expect(answer).toMatchObject({
      event: { a: [1] },
      name: 'Fn',
      left: true,
      env: { TABLE: 'Votes', AWS_ACCESS_KEY_ID: 'local', AWS_REGION: 'us-east-1' },
    });
    expect(answer).not.toHaveProperty('env.BOOTH_TEST_OF_OWNER');
    await vi.waitFor(() => expect(lines).toEqual(['[Fn] hello']));
    await expect(lambda.invoke('Other', {})).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('keeps its instance between invocations and overlaps them up to its limit', async () => {
    const { lambda } = open(
      `let count = 0;
       export const handler = async (ms) => { count += 1; await new Promise((end) => setTimeout(end, ms)); return count; };`,
      { ReservedConcurrentExecutions: 2 },
    );
    expect(await lambda.invoke('Fn', 0)).toBe(1);
    expect(await lambda.invoke('Fn', 0)).toBe(2);
    const counts = await Promise.all([50, 50, 50, 50].map((ms) => lambda.invoke('Fn', ms)));
    // Two instances: the old one, which has counted two, and a new one. Four more are shared between them.
    const old = counts.filter((count) => Number(count) > 2).length;
    expect(counts).toHaveLength(4);
    expect(old).toBeLessThan(4);
  });

  it('reports what it throws, with its type, and lives on', async () => {
    const { lambda } = open(`let count = 0;
      class TooMany extends Error { name = 'TooMany' }
      export const handler = async (event) => { count += 1; if (event === 'bad') throw new TooMany('of them'); return count; };`);
    await expect(lambda.invoke('Fn', 'bad')).rejects.toMatchObject({ errorType: 'TooMany', message: 'of them' });
    expect(await lambda.invoke('Fn', 'good')).toBe(2);
  });

  it.each([
    ['ends its process', 'process.exit(3)', 'Runtime.ExitError'],
    [
      'throws outside the handler',
      `setTimeout(() => { throw new Error('late') }); await new Promise(() => {})`,
      'Runtime.ExitError',
    ],
    ['takes too long', 'await new Promise(() => {})', 'Sandbox.Timedout'],
    ['never comes back', 'for (;;);', 'Sandbox.Timedout'],
  ])('is replaced when it %s', async (_name, code, errorType) => {
    const body = `export const handler = async (event) => { if (event === 'bad') { ${code} } return 'fine'; };`;
    const { lambda } = open(body, { Timeout: 1 });
    expect(await lambda.invoke('Fn', 'good')).toBe('fine');
    await expect(lambda.invoke('Fn', 'bad')).rejects.toMatchObject({ errorType });
    expect(await lambda.invoke('Fn', 'good')).toBe('fine');
  });

  it('fails to load by name', async () => {
    await expect(open('export const other = 1;').lambda.invoke('Fn', 1)).rejects.toThrow('exports no function handler');
    await expect(open('throw new Error("no setting TABLE");').lambda.invoke('Fn', 1)).rejects.toThrow(
      'no setting TABLE',
    );
    expect(() => open('', { Handler: 'missing.handler' })).toThrow('Fn.Handler');
    expect(() => open('', { Runtime: 'python3.13' })).toThrow('Fn.Runtime');
  });

  it('is named by name or ARN', () => {
    expect([ARN, `${ARN}:$LATEST`, 'Fn'].map(functionNameOf)).toEqual(['Fn', 'Fn', 'Fn']);
  });
});
