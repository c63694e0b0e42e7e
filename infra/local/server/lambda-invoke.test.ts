import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InvokeCommand, type InvokeCommandInput, LambdaClient } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AwsError } from '../aws/aws-error.ts';
import { FunctionFailed } from '../lambda/errors.ts';
import { createLambdaInvoke, invokedFunction } from './lambda-invoke.ts';

const credentials = { accessKeyId: 'AKIDBOOTH', secretAccessKey: 'a secret' };
const logged: string[] = [];
let server: Server;
let endpoint = '';

async function invokeFunction(name: string, payload: unknown): Promise<unknown> {
  if (name === 'unknown') throw new AwsError('ResourceNotFoundException', 'There is none.', 404);
  if (name === 'failing') throw new FunctionFailed('RebuildRefused', 'Close it first.', ['at x']);
  if (name === 'broken') throw new Error('a secret of the inside');
  return name === 'silent' ? undefined : { name, payload };
}

beforeAll(async () => {
  const log = { info: () => {}, error: (line: string) => logged.push(line) };
  const handle = createLambdaInvoke({ invokeFunction, credentials, clock: Date.now, log });
  server = createServer((req, res) => void handle(req, res, invokedFunction(req.url ?? '') ?? 'no path of Invoke'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

async function invoke(input: InvokeCommandInput, key = credentials) {
  const client = new LambdaClient({ endpoint, region: 'us-east-1', credentials: key, maxAttempts: 1 });
  const { Payload, ...rest } = await client.send(new InvokeCommand(input));
  return { ...rest, payload: JSON.parse(Buffer.from(Payload ?? []).toString()) as unknown };
}

it.each([
  ['plain-name', JSON.stringify({ a: ['é', null] }), { name: 'plain-name', payload: { a: ['é', null] } }],
  ['arn:aws:lambda:us-east-1:0:function:f', '1', { name: 'arn:aws:lambda:us-east-1:0:function:f', payload: 1 }],
  ['no-payload', undefined, { name: 'no-payload', payload: {} }],
  ['silent', '{}', null],
])('gives what %s returned', async (FunctionName, Payload, payload) => {
  expect(await invoke({ FunctionName, ...(Payload && { Payload }) })).toMatchObject({ StatusCode: 200, payload });
});

it('says that a function failed, and how', async () => {
  expect(await invoke({ FunctionName: 'failing' })).toMatchObject({
    StatusCode: 200,
    FunctionError: 'Unhandled',
    payload: { errorType: 'RebuildRefused', errorMessage: 'Close it first.', trace: ['at x'] },
  });
});

it.each([
  ['no such function', { FunctionName: 'unknown' }, 'ResourceNotFoundException'],
  ['a payload that is no JSON', { FunctionName: 'f', Payload: '{' }, 'InvalidRequestContentException'],
  ['an event', { FunctionName: 'f', InvocationType: 'Event' as const }, 'InvalidParameterValueException'],
  ['too much', { FunctionName: 'f', Payload: `"${'x'.repeat(7_000_000)}"` }, 'RequestTooLargeException'],
  ['a breakdown', { FunctionName: 'broken' }, 'ServiceException'],
])('reports %s', async (_case, input, name) => {
  await expect(invoke(input)).rejects.toMatchObject({ name });
});

it('keeps what broke inside to the log', () => {
  expect(logged).toEqual(['The invocation of broken failed: a secret of the inside']);
});

it('believes the system key alone', async () => {
  const guess = { ...credentials, secretAccessKey: 'a guess' };
  await expect(invoke({ FunctionName: 'f' }, guess)).rejects.toMatchObject({ name: 'InvalidSignatureException' });
  const unsigned = await fetch(`${endpoint}/2015-03-31/functions/f/invocations`, { method: 'POST', body: '{}' });
  expect([unsigned.status, unsigned.headers.get('x-amzn-errortype')]).toEqual([
    400,
    'MissingAuthenticationTokenException',
  ]);
});

it('knows the paths of Invoke', () => {
  expect(invokedFunction('/2015-03-31/functions/a%3Ab/invocations')).toBe('a%3Ab');
  for (const path of ['/2015-03-31/functions//invocations', '/2015-03-31/functions/a/b/invocations', '/x']) {
    expect(invokedFunction(path)).toBeUndefined();
  }
});
