import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AwsError } from '../aws/aws-error.ts';
import { Crowded, type FairGate } from '../server/crowd/fair-gate.ts';
import { createRestApi } from './create-rest-api.ts';
import { fixture } from './fixture.ts';
import type { StartSync } from './start-sync.ts';

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}
interface Call {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

let port = 0;
let server: Server;
let now = 1_000_000;
let startSync: StartSync;
let inputs: unknown[] = [];
const logged: string[] = [];
const succeed: StartSync = async (_arn, input) => {
  inputs.push(JSON.parse(input));
  return { status: 'SUCCEEDED', output: JSON.stringify({ statusCode: 201, body: '{"fine":true}' }) };
};

const serve = (resources = fixture, gate?: FairGate): Server => {
  const api = createRestApi({
    resources,
    ...(gate !== undefined && { gate }),
    startSync: (arn, input) => startSync(arn, input),
    clock: () => now,
    newRequestId: () => 'request-1',
    log: { info: () => {}, error: (line) => logged.push(line) },
  });
  return createServer(
    (req, res) => void api.handle(req, res, (req.url ?? '').slice('/prod'.length).split('?')[0] ?? ''),
  );
};

function call(path: string, { method = 'PUT', headers = {}, body }: Call = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, path: `/prod${path}`, method, headers }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () =>
        resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    sent.on('error', reject);
    // Bytes: the client would write a text and the headers before it in one encoding.
    sent.end(typeof body === 'string' ? Buffer.from(body) : body);
  });
}

const vote = JSON.stringify({ options: ['a'] });
const codeOf = (reply: Reply): unknown => (JSON.parse(reply.body) as { error: unknown }).error;

beforeAll(async () => {
  server = serve().listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());
beforeEach(() => {
  inputs = [];
  startSync = succeed;
  now += 60_000;
});

describe('where many ask at once', () => {
  it('answers 429 to a call that got no turn, and starts nothing for it', async () => {
    const full = serve(fixture, { run: () => Promise.reject(new Crowded('no')) }).listen(0, '127.0.0.1');
    await once(full, 'listening');
    const open = port;
    port = (full.address() as AddressInfo).port;
    const reply = await call('/booths/demo', { body: vote });
    port = open;
    full.close();
    expect(reply).toMatchObject({ status: 429, headers: { 'retry-after': '1' } });
    expect(codeOf(reply)).toBe('TooManyRequests');
    expect(inputs).toEqual([]);
  });
});

describe('a call that reaches its workflow', () => {
  it('hands over path, header and body, and answers as the workflow says', async () => {
    const reply = await call('/booths/de%20mo', { headers: { authorization: 'Bearer x' }, body: vote });
    expect(reply).toMatchObject({ status: 201, headers: { 'access-control-allow-origin': '*' } });
    expect(JSON.parse(reply.body)).toEqual({ fine: true });
    expect(inputs).toEqual([
      { boothId: 'de mo', authorization: 'Bearer x', requestId: 'request-1', body: { options: ['a'] } },
    ]);
  });

  it('gives an empty text for a header that is missing', async () => {
    await call('/booths/demo', { body: vote });
    expect(inputs).toMatchObject([{ authorization: '' }]);
  });

  it('answers a typed failure with its status and cause', async () => {
    startSync = async () => ({ status: 'FAILED', error: 'PollClosed', cause: '{"message":"it\'s \\"over\\""}' });
    const reply = await call('/booths/demo', { body: vote });
    expect(reply.status).toBe(409);
    expect(JSON.parse(reply.body)).toMatchObject({ error: 'PollClosed', cause: { message: 'it\'s "over"' } });
  });

  it('answers a time-out of the workflow with a header of its own', async () => {
    startSync = async () => ({ status: 'TIMED_OUT' });
    expect(await call('/booths/demo', { body: vote })).toMatchObject({ status: 503, headers: { 'retry-after': '1' } });
  });

  it('selects the response of an AWS error by its status', async () => {
    startSync = async () => {
      throw new AwsError('InvalidExecutionInput', 'no', 413);
    };
    expect(await call('/booths/demo', { body: vote })).toMatchObject({ status: 413 });
    startSync = async () => {
      throw new AwsError('StateMachineDoesNotExist', 'gone', 400);
    };
    const reply = await call('/booths/demo', { body: vote });
    expect(reply.status).toBe(500);
    expect(JSON.parse(reply.body)).toMatchObject({ error: 'Internal', type: 'StateMachineDoesNotExist' });
  });

  it('keeps what broke inside to the log', async () => {
    startSync = async () => {
      throw new Error('a secret of the inside');
    };
    const reply = await call('/booths/demo', { body: vote });
    expect(reply.status).toBe(500);
    expect(reply.body).not.toContain('secret');
    expect(logged.join()).toContain('secret');
  });

  it('has no body after 204', async () => {
    startSync = async () => ({ status: 'SUCCEEDED', output: '{"statusCode":204,"body":""}' });
    expect(await call('/booths/demo', { body: vote })).toMatchObject({ status: 204, body: '' });
  });
});

describe("the gateway's own answers", () => {
  it.each([
    ['an unknown path', '/nothing', {}, 404, 'NotFound'],
    ['an unknown method', '/booths/demo', { method: 'PATCH' }, 404, 'NotFound'],
    ['an empty path parameter', '/booths//', {}, 404, 'NotFound'],
    ['a broken percent escape', '/booths/%zz', { body: vote }, 400, 'InvalidRequest'],
    ['a path that is not UTF-8', '/booths/%ff', { body: vote }, 400, 'InvalidRequest'],
    ['a body that is not JSON', '/booths/demo', { body: '{"options":' }, 400, 'InvalidRequest'],
    ['a body that is not UTF-8', '/booths/demo', { body: Buffer.from([0x22, 0xff, 0x22]) }, 400, 'InvalidRequest'],
    ['no body', '/booths/demo', {}, 400, 'InvalidRequest'],
    ['a body of another shape', '/booths/demo', { body: '{"options":[1]}' }, 400, 'InvalidRequest'],
    ['a bound of draft 4', '/booths/demo', { body: '{"options":[],"weight":0}' }, 400, 'InvalidRequest'],
    ['a key of every object', '/booths/demo', { body: '{"__proto__":{"options":["a"]}}' }, 400, 'InvalidRequest'],
    [
      'another media type',
      '/booths/demo',
      { body: vote, headers: { 'content-type': 'text/plain' } },
      400,
      'InvalidRequest',
    ],
    [
      'a body as deep as a well',
      '/booths/demo',
      { body: '['.repeat(100_000) + ']'.repeat(100_000) },
      400,
      'InvalidRequest',
    ],
    ['a body over 10 MB', '/booths/demo', { body: `"${'x'.repeat(11_000_000)}"` }, 413, 'TooLarge'],
  ] as const)('answers %s in the contract’s shape', async (_name, path, sent: Call, status, code) => {
    const reply = await call(path, sent);
    expect(reply.status).toBe(status);
    expect(JSON.parse(reply.body)).toMatchObject({ error: code, requestId: 'request-1' });
    expect(reply.headers['access-control-allow-origin']).toBe('*');
    expect(inputs).toEqual([]);
  });

  it('answers a preflight, and throttles by the method’s own setting', async () => {
    const preflight = () => call('/booths/demo', { method: 'OPTIONS' });
    expect(await preflight()).toMatchObject({ status: 204, body: '' });
    expect((await preflight()).status).toBe(204);
    const third = await preflight();
    expect(third).toMatchObject({ status: 429, headers: { 'retry-after': '1' } });
    expect(codeOf(third)).toBe('TooManyRequests');
    now += 1000;
    expect((await preflight()).status).toBe(204);
  });

  it('gives up on a workflow after the method’s time', async () => {
    const impatient = serve(
      fixture.map((resource) =>
        resource.logicalId === 'Put'
          ? {
              ...resource,
              properties: {
                ...resource.properties,
                Integration: { ...(resource.properties.Integration as object), TimeoutInMillis: 5 },
              },
            }
          : resource,
      ),
    ).listen(0);
    const usual = port;
    port = (impatient.address() as AddressInfo).port;
    startSync = () => new Promise(() => {});
    const reply = await call('/booths/demo', { body: vote });
    port = usual;
    impatient.close();
    expect(reply).toMatchObject({ status: 503, headers: { 'retry-after': '1' } });
  });
});

describe('whatever a caller sends', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '"',
      "'",
      '\\',
      "\\'",
      '\\"}',
      "$input.json('$')",
      '#set($x = 1)',
      '#if(true)',
      '#end',
      '$util',
      '${context.requestId}',
      '\u0000',
      '\n\r\u2028\u2029',
      '\ud800',
      '\udc00\ud800',
      '__proto__',
      'constructor',
      '</script>',
      '/',
      '%23',
      '𝄞 ☕ é',
    ),
  );

  it('reaches the workflow exactly, in its own field', async () => {
    await fc.assert(
      fc.asyncProperty(
        nasty.map((text) => text.toWellFormed()).filter((text) => text !== '' && text !== '.' && text !== '..'),
        nasty.map((text) => text.replace(/[^\x20-\x7e\x80-\xff]/g, '').trim()),
        fc.array(nasty),
        nasty.filter((key) => key !== 'options' && key !== 'weight' && key !== '__proto__'),
        fc.jsonValue(),
        async (boothId, authorization, options, key, value) => {
          inputs = [];
          const body = JSON.stringify({ options, [key]: value });
          const reply = await call(`/booths/${encodeURIComponent(boothId)}`, { headers: { authorization }, body });
          expect(reply.status).toBe(201);
          expect(inputs).toEqual([{ boothId, authorization, requestId: 'request-1', body: JSON.parse(body) }]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is the workflow’s input or a 4xx in the contract’s shape, byte by byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.string(), async (bytes, path) => {
        const reply = await call(`/booths/${path.replace(/[^\x21-\x7e]/g, '')}`, { body: Buffer.from(bytes) });
        if (reply.status === 201) return;
        expect(reply.status).toBeGreaterThanOrEqual(400);
        expect(reply.status).toBeLessThan(500);
        expect(JSON.parse(reply.body)).toMatchObject({ error: expect.any(String), requestId: 'request-1' });
      }),
      { numRuns: 300 },
    );
  });

  it('may be large, and may say a key twice', async () => {
    const large = 'é"\\\n'.repeat(1_000_000);
    expect((await call('/booths/demo', { body: JSON.stringify({ options: [large] }) })).status).toBe(201);
    expect(inputs).toEqual([expect.objectContaining({ body: { options: [large] } })]);
    inputs = [];
    await call('/booths/demo', { body: '{"options":["a"],"options":["b"]}' });
    expect(inputs).toMatchObject([{ body: { options: ['b'] } }]);
  });
});
