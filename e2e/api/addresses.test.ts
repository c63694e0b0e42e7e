import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, newTicket, startApi, until } from './support/api.ts';
import { rawRequest } from './support/raw-request.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
}, 120_000);
afterAll(() => api.booth.stop());

const oddHosts = [
  'a"b',
  'a b',
  'x/y',
  'user@host',
  '<script>',
  'x:99999',
  'a,b',
  '::1',
  "it's",
  '$host',
  '',
  '-',
  '🦊',
];

/** A GET with any Host header at all. */
const get = (path: string, host: string) =>
  rawRequest(api.booth.port, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
const bodyOf = (answer: string) => answer.slice(answer.indexOf('\r\n\r\n') + 4);

describe('whatever Host says', () => {
  it.each(['booth.lan:8080', '192.168.1.20', '[fe80::1]:8080', 'localhost', 'BOOTH.local.', 'x:65535'])(
    'the outputs follow %s',
    async (host) => {
      const { data, custom, version } = JSON.parse(bodyOf(await get('/amplify_outputs.json', host)));
      expect(version).toBe('1.4');
      expect(data).toMatchObject({ url: `http://${host}/graphql`, api_key: expect.any(String) });
      expect(custom).toMatchObject({
        API: { commands: { endpoint: `http://${host}/prod`, region: 'us-east-1', apiName: expect.any(String) } },
        boothId: 'demo',
        publicUrl: expect.stringMatching(/^http/),
      });
    },
  );

  it.each(oddHosts)('the outputs repeat no %j', async (host) => {
    const answer = await get('/amplify_outputs.json', host);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(JSON.parse(bodyOf(answer))).toEqual({
      error: 'InvalidRequest',
      message: expect.any(String),
      requestId: expect.any(String),
    });
  });

  it.each(oddHosts.filter((host) => host !== ''))('the pages come for %j too, and do not repeat it', async (host) => {
    for (const path of ['/', '/b/demo', '/b/demo/screen']) {
      const answer = await get(path, host);
      expect(answer).toMatch(/^HTTP\/1\.1 200 /);
      expect(answer.toLowerCase()).toContain('content-type: text/html');
      expect(answer).not.toContain(`//${host}`);
    }
    const health = await get('/healthz', host);
    expect(health).toMatch(/^HTTP\/1\.1 200 /);
    expect(JSON.parse(bodyOf(health))).toEqual({ status: 'ok' });
  });

  it('a page that is no file is a 404', async () => {
    for (const path of ['/nothing.js', '/../../package.json', '/%2e%2e/package.json', '/assets/%00', '/.git/config']) {
      const answer = await get(path, 'x');
      expect(answer).not.toMatch(/"devDependencies"|\[core\]/);
      expect(answer).not.toMatch(/^HTTP\/1\.1 5/);
    }
  });
});

describe('every address of the machine', () => {
  it('answers, IPv6 too where there is any', async () => {
    const addresses = Object.values(networkInterfaces())
      .flatMap((some) => some ?? [])
      // A link's own address is nothing without the name of the link.
      .filter(({ address }) => !address.startsWith('fe80:'));
    for (const { address, family } of addresses) {
      const host = family === 'IPv6' ? `[${address}]` : address;
      expect((await fetch(`http://${host}:${api.booth.port}/healthz`)).status).toBe(200);
    }
  });

  it.each(['127.0.0.1', '127.0.0.2', 'localhost'])('answers: %s', async (host) => {
    const answer = await fetch(`http://${host}:${api.booth.port}/healthz`);
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
  });
});

describe('the AWS APIs', () => {
  const stateMachineArn = 'arn:aws:states:us-east-1:000000000000:stateMachine:boothpresso-close-poll';
  const input = JSON.stringify({ boothId: 'demo', pollId: 'favourite-service', body: {} });
  const signed = {
    authorization: `AWS4-HMAC-SHA256 Credential=guess/20261122/us-east-1/states/aws4_request, SignedHeaders=host;x-amz-date, Signature=${'0'.repeat(64)}`,
    'x-amz-date': '20261122T000000Z',
  };
  it.each([
    ['unsigned', {}],
    ['with a ticket', { authorization: `Bearer ${newTicket()}` }],
    ['with a forged signature', signed],
  ])('refuse what is %s', async (_case, headers) => {
    const before = await api.publicState();
    for (const target of ['AWSStepFunctions.StartSyncExecution', 'AmazonSQS.SendMessage', 'x', '__proto__.toString']) {
      const answer = await fetch(api.origin, {
        method: 'POST',
        headers: { ...headers, 'x-amz-target': target, 'content-type': 'application/x-amz-json-1.0' } as HeadersInit,
        body: JSON.stringify({ stateMachineArn, input }),
      });
      expect([400, 403]).toContain(answer.status);
      expect(await answer.json()).toEqual({ __type: expect.any(String), message: expect.any(String) });
    }
    const invoked = await fetch(`${api.origin}/2015-03-31/functions/boothpresso-rebuild-poll/invocations`, {
      method: 'POST',
      headers: headers as HeadersInit,
      body: input,
    });
    expect([400, 403]).toContain(invoked.status);
    expect(invoked.headers.get('x-amzn-errortype')).toMatch(/Token|Signature|Client/);
    expect(await api.publicState()).toEqual(before);
  });
});

describe('a page of another origin', () => {
  const routes = [
    ['POST', '/booths/demo/visits'],
    ['DELETE', '/booths/demo/visits/me'],
    ['PUT', '/booths/demo/polls/favourite-service/vote'],
  ] as const;
  it.each(routes)('may ask before %s %s', async (method, path) => {
    const { status, text, headers } = await api.command('OPTIONS', path, {
      headers: {
        origin: 'https://elsewhere.example',
        'access-control-request-method': method,
        'access-control-request-headers': 'authorization,content-type',
      },
    });
    expect([status, text]).toEqual([204, '']);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-methods')?.split(',')).toEqual([method, 'OPTIONS']);
    expect(headers.get('access-control-allow-headers')?.toLowerCase().split(',')).toEqual([
      'authorization',
      'content-type',
    ]);
    // A wild card with credentials is what browsers refuse.
    expect(headers.has('access-control-allow-credentials')).toBe(false);
  });

  it('may read every answer', async () => {
    const ticket = await api.checkIn();
    const answers = [
      await api.command('POST', '/booths/demo/visits', { ticket, body: {} }),
      await api.vote(ticket, 'favourite-service', ['lambda']),
      await api.vote(ticket, 'favourite-service', ['nothing']),
      await api.vote(ticket, 'nothing', ['lambda']),
      await api.vote(newTicket(), 'favourite-service', ['lambda']),
      await api.command('PUT', '/booths/demo/polls/favourite-service/vote', { body: '{' }),
      await api.command('GET', '/nothing'),
      await api.command('DELETE', '/booths/demo/visits/me', { ticket }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 422, 404, 401, 400, 404, 204]);
    for (const { headers } of answers) {
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('access-control-expose-headers')).toContain('Retry-After');
    }
  });

  it('may ask the live API', async () => {
    const answer = await fetch(api.graphqlUrl, {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    });
    expect(answer.ok).toBe(true);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-headers')).toContain('x-api-key');
  });
});

describe('more at once than the gateway lets through', () => {
  const many = 4000;
  /** Requests that cost the booth little, on one connection, without waiting for answers. */
  const flood = () => {
    const ask = 'OPTIONS /prod/booths/demo/visits HTTP/1.1\r\nHost: x\r\n';
    return rawRequest(api.booth.port, `${`${ask}\r\n`.repeat(many - 1)}${ask}Connection: close\r\n\r\n`);
  };

  it('is told to come back in a second, and is let in then', async () => {
    const answers = await until(
      async () => (await Promise.all([flood(), flood(), flood()])).join('').split(/(?=HTTP\/1\.1 \d)/),
      (given) => given.some((answer) => answer.startsWith('HTTP/1.1 429 ')),
    );
    expect(answers).toHaveLength(3 * many);
    const [refused = ''] = answers.filter((answer) => answer.startsWith('HTTP/1.1 429 '));
    expect(refused).toMatch(/^retry-after: 1\r$/im);
    expect(refused).toMatch(/^access-control-allow-origin: \*\r$/im);
    expect(refused).toMatch(/^access-control-expose-headers: .*Retry-After/im);
    expect(JSON.parse(bodyOf(refused))).toEqual({
      error: 'TooManyRequests',
      message: expect.stringMatching(/\.$/),
      requestId: expect.any(String),
    });
    const ticket = newTicket();
    const visit = () => api.command('POST', '/booths/demo/visits', { ticket, body: {} });
    expect((await until(visit, ({ status }) => status !== 429)).status).toBe(201);
  });
});
