import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { createRandom } from '../../robots/random.ts';
import { openSocketProxy, type SocketProxy } from './open-socket-proxy.ts';

let booth: Server;
let sockets: WebSocketServer;
let proxy: SocketProxy;
const asked: string[] = [];
const seen: string[] = [];

beforeEach(async () => {
  asked.length = 0;
  seen.length = 0;
  booth = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    asked.push(`${request.method} ${request.url} ${Buffer.concat(chunks)}`);
    response.writeHead(request.url?.startsWith('/busy') ? 429 : 200, {
      'retry-after': '2',
      'set-cookie': ['a=1', 'b=2'],
    });
    response.end(request.headers.host);
  });
  sockets = new WebSocketServer({ server: booth, handleProtocols: () => 'graphql-ws' });
  sockets.on('connection', (socket, { headers, url }) => {
    asked.push(`${url} ${headers.host} ${headers['sec-websocket-protocol']}`);
    socket.on('message', (data) => socket.send(`heard ${data}`));
    socket.send('hello');
  });
  await new Promise<void>((resolve) => booth.listen(0, '127.0.0.1', resolve));
  const { port } = booth.address() as AddressInfo;
  proxy = await openSocketProxy({
    booth: `http://127.0.0.1:${port}`,
    random: createRandom(1),
    onMessage: (text) => seen.push(text),
    onAnswer: (text) => seen.push(text),
  });
});
afterEach(async () => {
  await proxy.close();
  for (const socket of sockets.clients) socket.terminate();
  booth.close();
  booth.closeAllConnections();
});

interface Client {
  readonly socket: WebSocket;
  readonly heard: string[];
  readonly closed: Promise<number>;
  hears(count: number): Promise<readonly string[]>;
}

async function connect(): Promise<Client> {
  const socket = new WebSocket(`ws://127.0.0.1:${proxy.port}/graphql/realtime?x=1`, ['graphql-ws', 'header-abc']);
  const heard: string[] = [];
  socket.on('message', (data) => heard.push(String(data)));
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const hears = async (count: number) => {
    while (heard.length < count) await new Promise((resolve) => socket.once('message', resolve));
    return heard;
  };
  return { socket, heard, closed, hears };
}

const tellAll = (text: string) => {
  for (const socket of sockets.clients) socket.send(text);
};

describe('what is no socket', () => {
  it('passes as it is, under the address that was asked', async () => {
    const answer = await fetch(`${proxy.url}/busy?x=1`, { method: 'PUT', body: 'coffee' });
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe('2');
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(await answer.text()).toBe(`127.0.0.1:${proxy.port}`);
    expect(asked).toEqual(['PUT /busy?x=1 coffee']);
  });

  it('is listened to where it answers GraphQL', async () => {
    const host = await (await fetch(`${proxy.url}/graphql`, { method: 'POST' })).text();
    expect(seen).toEqual([host]);
  });

  it('has no answer while the booth is away', async () => {
    proxy.moveTo('http://127.0.0.1:1');
    await expect(fetch(proxy.url)).rejects.toThrow('fetch failed');
  });
});

describe('a socket', () => {
  it('reaches the booth with its protocols, and hears what was said before it was joined', async () => {
    const client = await connect();
    expect(client.socket.protocol).toBe('graphql-ws');
    client.socket.send('me');
    expect(await client.hears(2)).toEqual(['hello', 'heard me']);
    expect(asked).toEqual([`/graphql/realtime?x=1 127.0.0.1:${proxy.port} graphql-ws,header-abc`]);
    expect(seen).toEqual(['hello', 'heard me']);
  });

  it('closes as the booth closed it', async () => {
    const client = await connect();
    await client.hears(1);
    for (const socket of sockets.clients) socket.close(1008, 'no');
    expect(await client.closed).toBe(1008);
  });

  it('is cut by rule and by hand, on both sides', async () => {
    const client = await connect();
    await client.hears(1);
    const other = [...sockets.clients][0];
    const gone = new Promise((resolve) => other?.on('close', resolve));
    proxy.setRules({ cut: 1 });
    tellAll('one more');
    expect(await client.closed).toBe(1006);
    await gone;
    proxy.setRules({});
    const second = await connect();
    proxy.cutAll();
    expect(await second.closed).toBe(1006);
    expect(proxy.counts()).toMatchObject({ connections: 2, cut: 1 });
    expect(proxy.open()).toBe(0);
  });

  it('hears twice, late and out of order, and loses nothing', async () => {
    const client = await connect();
    await client.hears(1);
    proxy.setRules({ double: 0.3, reorder: 0.3, delay: 0.1, delayMs: 60 });
    const said = Array.from({ length: 60 }, (_, i) => `${i}`);
    for (const text of said) tellAll(text);
    const { doubled } = await new Promise<ReturnType<SocketProxy['counts']>>((resolve) => {
      const look = () => {
        if (proxy.counts().messages === 61) resolve(proxy.counts());
        else setTimeout(look, 5);
      };
      look();
    });
    const heard = (await client.hears(61 + doubled)).slice(1);
    expect(doubled).toBeGreaterThan(0);
    expect(new Set(heard)).toEqual(new Set(said));
    expect(heard).not.toEqual(heard.toSorted((a, b) => Number(a) - Number(b)));
  });

  it('is silent while it is held, and then hears all in order', async () => {
    const client = await connect();
    await client.hears(1);
    proxy.hold();
    for (const text of ['1', '2', '3']) tellAll(text);
    client.socket.send('still heard');
    while (seen.length < 5) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(client.heard).toEqual(['hello']);
    proxy.release();
    expect(await client.hears(5)).toEqual(['hello', '1', '2', '3', 'heard still heard']);
    tellAll('4');
    expect((await client.hears(6)).at(-1)).toBe('4');
  });
});
