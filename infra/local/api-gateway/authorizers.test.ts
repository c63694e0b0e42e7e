import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestVerifier, HUGE_TOKEN, hostileTokens, idToken } from '../appsync/testing/test-pool.ts';
import type { VerifyIdToken } from './authorizers.ts';
import { createRestApi } from './create-rest-api.ts';
import { staffFixture } from './staff-fixture.ts';

let server: Server;
let port = 0;
let inputs: unknown[] = [];
let address: Record<string, string> = {};
let verifyIdToken: VerifyIdToken = createTestVerifier();
const logged: string[] = [];
const body = '{"options":["a"]}';

beforeAll(async () => {
  const api = createRestApi({
    resources: staffFixture,
    startSync: async (_arn, input) => {
      inputs.push(JSON.parse(input));
      return { status: 'SUCCEEDED', output: '{"statusCode":200,"body":"{}"}' };
    },
    verifyIdToken: (token) => verifyIdToken(token),
    stageVariables: () => address,
    clock: Date.now,
    newRequestId: () => 'request-1',
    log: { info: () => {}, error: (line) => logged.push(line) },
  });
  server = createServer((req, res) => void api.handle(req, res, (req.url ?? '').slice('/prod'.length)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());
beforeEach(() => {
  inputs = [];
  address = {};
  verifyIdToken = createTestVerifier();
});

function post(headers: Record<string, string>, sent: string | Buffer = body) {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const call = request({ port, path: '/prod/booths/demo', method: 'POST', headers }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () => resolve({ status: res.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }));
    });
    call.on('error', reject);
    call.end(sent);
  });
}
const UNAUTHENTICATED = { error: 'Unauthenticated', message: 'Unauthorized', requestId: 'request-1' };

describe('a method for people of the user pool', () => {
  it.each(['', 'Bearer '])('tells the workflow who calls, with "%s" before the token', async (before) => {
    const groups = ['demo:organiser', 'other:barista', 'admin'];
    const token = idToken('olga', groups, { exp: 4102444799 });
    expect(await post({ authorization: before + token })).toMatchObject({ status: 200 });
    expect(inputs).toEqual([
      {
        username: 'olga',
        groups: 'demo:organiser,other:barista,admin',
        sub: 'sub-of-olga',
        exp: 'Thu Dec 31 23:59:59 UTC 2099',
        absent: '',
        none: '',
        publicUrl: 'https://of.template',
        other: 'kept',
        body: { options: ['a'] },
      },
    ]);
  });

  it('has empty texts for the groups of somebody who is in none', async () => {
    await post({ Authorization: idToken('nobody') });
    expect(inputs).toMatchObject([{ username: 'nobody', groups: '' }]);
  });

  it('hands on a name that would break out of its text as that name', async () => {
    const name = `o"}\\u0022'$input.body#end\n☕`;
    await post({ authorization: idToken(name, ['a","b', '"}']) });
    expect(inputs).toMatchObject([{ username: name, groups: 'a","b,"}' }]);
  });

  it.each(Object.entries(hostileTokens))('answers 401 to %s, and starts nothing', async (_name, token) => {
    for (const authorization of [token, `Bearer ${token}`]) {
      const reply = await post({ authorization });
      expect(reply.status).toBe(401);
      expect(JSON.parse(reply.body)).toEqual(UNAUTHENTICATED);
    }
    expect(inputs).toEqual([]);
  });

  it('answers 401 without the header', async () => {
    expect(await post({})).toMatchObject({ status: 401 });
    expect(await post({ authorization: 'Bearer ' })).toMatchObject({ status: 401 });
  });

  it('looks at the token before the body: its type, its shape, its size', async () => {
    const none = { authorization: 'none' };
    expect(await post({ ...none, 'content-type': 'text/plain' })).toMatchObject({ status: 401 });
    expect(await post(none, '{"options":')).toMatchObject({ status: 401 });
    expect(await post(none, Buffer.alloc(3_000_000, 'x'))).toMatchObject({ status: 401 });
    expect(await post({ authorization: idToken('olga') }, '{"options":')).toMatchObject({ status: 400 });
  });

  it('never hears of a header that is huge', async () => {
    expect(await post({ authorization: HUGE_TOKEN })).toMatchObject({ status: 431 });
  });

  it('takes a token of the pools that it names alone, whatever the verifier takes', async () => {
    verifyIdToken = async () => ({ sub: 's', iss: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Other1234' });
    expect(await post({ authorization: 'taken' })).toMatchObject({ status: 401 });
  });

  it('keeps an accident of the verifier to the log, and lets nobody in', async () => {
    verifyIdToken = () => Promise.reject(new Error('a secret of the inside'));
    const reply = await post({ authorization: idToken('olga') });
    expect(reply.status).toBe(500);
    expect(reply.body).not.toContain('secret');
    expect(logged.join()).toContain('secret');
    expect(inputs).toEqual([]);
  });
});

describe('stage variables', () => {
  it('of the machine go before the template’s, call by call', async () => {
    for (const publicUrl of ['http://192.0.2.1:8080', 'http://192.0.2.9:8080']) {
      address = { publicUrl };
      await post({ authorization: idToken('olga') });
      expect(inputs.at(-1)).toMatchObject({ publicUrl, other: 'kept' });
    }
  });
});
