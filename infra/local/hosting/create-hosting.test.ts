import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, IncomingMessage, request, type Server, ServerResponse } from 'node:http';
import { type AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Resource } from '../template/resource.ts';
import { createHosting } from './create-hosting.ts';

const app: Resource = {
  logicalId: 'App',
  type: 'AWS::Amplify::App',
  properties: {
    Name: 'booth',
    CustomRules: [
      { Source: '</^[^.]+$|\\.(?!(css|js|json|png|woff2)$)([^.]+$)/>', Target: '/index.html', Status: '200' },
    ],
    CustomHeaders: `customHeaders:
  - pattern: '**/*'
    headers:
      - key: X-Content-Type-Options
        value: nosniff
  - pattern: '*.json'
    headers:
      - key: X-Extra
        value: "yes, really: so"
`,
  },
};

let folder = '';
let server: Server;

function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    request({ port: (server.address() as AddressInfo).port, path, headers, method }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks) }));
    })
      .on('error', reject)
      .end();
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hosting-'));
  mkdirSync(join(folder, 'dist/assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'not yours');
  writeFileSync(join(folder, 'dist/index.html'), '<title>booth</title>');
  writeFileSync(join(folder, 'dist/data.json'), '{}');
  writeFileSync(join(folder, 'dist/.env'), 'hidden');
  writeFileSync(join(folder, 'dist/assets/face-AbCd1234.woff2'), 'font');
  writeFileSync(join(folder, 'dist/assets/app-AbCd1234.js'), 'const plain = 1;');
  writeFileSync(join(folder, 'dist/assets/app-AbCd1234.js.gz'), gzipSync('const plain = 1;'));
  const hosting = createHosting({ resources: [app], directory: join(folder, 'dist') });
  server = createServer((req, res) => hosting.handle(req, res)).listen(0);
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe('the hosting', () => {
  it.each(['/', '/b/demo', '/b/demo/screen?x=1.js', '/b/demo.v2'])(
    'answers %s with the page, checked each time',
    async (path) => {
      const { status, headers, body } = await get(path);
      expect(status).toBe(200);
      expect(body.toString()).toContain('<title>booth</title>');
      expect(headers).toMatchObject({
        'content-type': 'text/html;charset=utf-8',
        'cache-control': 'no-cache',
        'x-content-type-options': 'nosniff',
      });
    },
  );

  it('keeps hashed files for ever and says what they are', async () => {
    expect((await get('/assets/face-AbCd1234.woff2')).headers).toMatchObject({
      'content-type': 'font/woff2',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });

  it('sends the compressed sibling to whoever takes it', async () => {
    const { headers, body } = await get('/assets/app-AbCd1234.js', { 'accept-encoding': 'gzip' });
    expect(headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': 'text/javascript',
      vary: 'Accept-Encoding',
    });
    expect(gunzipSync(body).toString()).toBe('const plain = 1;');
    expect((await get('/assets/app-AbCd1234.js')).body.toString()).toBe('const plain = 1;');
  });

  it('answers 304 to who has it, and only the head to HEAD', async () => {
    const { headers } = await get('/data.json');
    expect(headers['x-extra']).toBe('yes, really: so');
    expect((await get('/data.json', { 'if-none-match': String(headers.etag) })).status).toBe(304);
    expect(await get('/data.json', {}, 'HEAD')).toMatchObject({ status: 200, body: Buffer.alloc(0) });
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/%5c..%5c..%5csecret.txt',
    '/.env',
    '/%00',
    '/%zz',
  ])('gives away nothing outside: %s', async (path) => {
    const { body } = await get(path);
    expect(body.toString()).not.toMatch(/not yours|hidden/);
  });

  it('gives its headers to refusals too, and to what somebody else answers', async () => {
    for (const refused of [await get('/assets/gone-AbCd1234.js'), await get('/', {}, 'POST'), await get('/%zz')]) {
      expect(refused.headers['x-content-type-options']).toBe('nosniff');
    }
    const res = new ServerResponse(new IncomingMessage(new Socket()));
    createHosting({ resources: [app], directory: join(folder, 'dist') }).setHeaders('/x.json', res);
    expect(res.getHeaders()).toEqual({ 'x-content-type-options': 'nosniff', 'x-extra': 'yes, really: so' });
  });

  it('answers 404 for a missing file and 405 to what changes things', async () => {
    expect((await get('/assets/gone-AbCd1234.js')).status).toBe(404);
    expect((await get('/', {}, 'POST')).status).toBe(405);
  });

  it('refuses rules that it can’t run, by name', () => {
    const redirect = { ...app, properties: { CustomRules: [{ Source: '/old', Target: '/new', Status: '302' }] } };
    expect(() => createHosting({ resources: [redirect], directory: join(folder, 'dist') })).toThrow(
      'App.CustomRules[0]',
    );
    const odd = { ...app, properties: { CustomHeaders: 'customHeaders:\n  - pattern: &x' + '\n    odd: 1' } };
    expect(() => createHosting({ resources: [odd], directory: join(folder, 'dist') })).toThrow('App.CustomHeaders');
  });
});
