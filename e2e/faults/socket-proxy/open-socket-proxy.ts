import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import type { Random } from '../../robots/random.ts';
import type { SocketRules } from './plan-delivery.ts';
import { type SocketCounts, serveClient } from './serve-client.ts';

export interface SocketProxyOptions {
  /** The booth's address, `http://127.0.0.1:8080`. */
  readonly booth: string;
  readonly random: Random;
  /** Hears each message that the booth sends over any socket, before anything is done to it. */
  readonly onMessage?: (text: string) => void;
  /** Hears each answer to a GraphQL request, whole. */
  readonly onAnswer?: (text: string) => void;
}

/** An address that answers as the booth does, with sockets that are less reliable. */
export interface SocketProxy {
  readonly url: string;
  readonly port: number;
  /** Holds for every socket, open or to come, until others are given. */
  setRules(rules: SocketRules): void;
  /** Destroys every open socket. */
  cutAll(): void;
  /** Keeps back all that the booth says over sockets, signs of life included, until `release`. */
  hold(): void;
  release(): void;
  /** From now on the booth is at this address; what is open stays. */
  moveTo(booth: string): void;
  counts(): Readonly<SocketCounts>;
  /** How many sockets are open. */
  open(): number;
  close(): Promise<void>;
}

/** Opens a proxy on a free port of 127.0.0.1: pages, REST and GraphQL pass as they are, Host header included. */
export async function openSocketProxy(options: SocketProxyOptions): Promise<SocketProxy> {
  let booth = new URL(options.booth);
  let rules: SocketRules = {};
  let gate: { readonly opened: Promise<void>; open(): void } | null = null;
  const counts: SocketCounts = { connections: 0, messages: 0, cut: 0, delayed: 0, doubled: 0, reordered: 0, held: 0 };
  const agent = new Agent({ keepAlive: true });
  const passage = {
    rules: () => rules,
    random: options.random,
    held: () => gate?.opened ?? null,
    counts,
    onMessage: options.onMessage,
  };
  const sockets = new WebSocketServer({
    noServer: true,
    autoPong: false,
    handleProtocols: (_offered, asked) => chosen.get(asked) ?? false,
  });
  const chosen = new WeakMap<IncomingMessage, string>();
  const server = createServer((asked, answer) => passHttp(asked, answer, { booth, agent, onAnswer: options.onAnswer }));
  server.on('upgrade', (asked: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const upstream = callBooth(asked, booth);
    socket.once('close', () => upstream.readyState === WebSocket.CONNECTING && upstream.terminate());
    // Until the two are joined, what the booth already says waits.
    upstream.once('open', () => {
      upstream.pause();
      chosen.set(asked, upstream.protocol);
      sockets.handleUpgrade(asked, socket, head, (client) => {
        serveClient(client, upstream, passage);
        upstream.resume();
      });
    });
    upstream.once('unexpected-response', (_call, { statusCode = 502, statusMessage = '' }) => {
      socket.end(`HTTP/1.1 ${statusCode} ${statusMessage}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      upstream.terminate();
    });
    upstream.on('error', () => upstream.protocol === '' && socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const release = (): void => {
    const opening = gate;
    gate = null;
    opening?.open();
  };
  const cutAll = (): void => {
    for (const client of sockets.clients) client.terminate();
  };
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    setRules: (next) => {
      rules = next;
    },
    cutAll,
    hold: () => {
      const { promise: opened, resolve: open } = Promise.withResolvers<void>();
      gate ??= { opened, open };
    },
    release,
    moveTo: (address) => {
      booth = new URL(address);
    },
    counts: () => ({ ...counts }),
    open: () => sockets.clients.size,
    close: async () => {
      release();
      cutAll();
      agent.destroy();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

interface HttpPassage {
  readonly booth: URL;
  readonly agent: Agent;
  readonly onAnswer: ((text: string) => void) | undefined;
}

/** A booth that is away looks through the proxy as it does without: the connection ends without an answer. */
function passHttp(asked: IncomingMessage, answer: ServerResponse, { booth, agent, onAnswer }: HttpPassage): void {
  const { method, url, headers } = asked;
  const call = request({ host: booth.hostname, port: booth.port, method, path: url, headers, agent });
  call.on('response', (answered) => {
    answer.writeHead(answered.statusCode ?? 502, answered.statusMessage, answered.rawHeaders);
    answered.pipe(answer);
    if (onAnswer !== undefined && url === '/graphql') listenTo(answered, onAnswer);
    answered.on('error', () => answer.destroy());
  });
  call.on('error', () => answer.destroy());
  asked.on('error', () => call.destroy());
  answer.on('close', () => call.destroy());
  asked.pipe(call);
}

function listenTo(answered: IncomingMessage, onAnswer: (text: string) => void): void {
  const chunks: Buffer[] = [];
  answered.on('data', (chunk: Buffer) => chunks.push(chunk));
  answered.on('end', () => onAnswer(Buffer.concat(chunks).toString('utf8')));
}

/** The same question to the booth: path, Host header and the protocols that AppSync's clients put their key into. */
function callBooth(asked: IncomingMessage, booth: URL): WebSocket {
  const { host, origin } = asked.headers;
  const protocols = (asked.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
  return new WebSocket(new URL(asked.url ?? '/', booth.href.replace(/^http/, 'ws')), protocols.filter(Boolean), {
    headers: { ...(host !== undefined && { host }) },
    ...(origin !== undefined && { origin }),
    autoPong: false,
    perMessageDeflate: false,
  });
}
