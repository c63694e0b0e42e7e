import { once } from 'node:events';
import { WebSocket } from 'ws';
import { API_KEY } from './start-test-api.ts';

export type Frame = { type: string; id?: string; payload?: Record<string, unknown> };

/** An API key, or headers such as `{ Authorization }`. */
export type Authorization = string | Record<string, unknown>;

/** A bare client of the protocol that queues what it hears, so that no frame is missed. */
export interface SocketClient {
  send(message: unknown): void;
  /** The next frame; without keep-alives, unless they were asked for. */
  next(): Promise<Frame>;
  /** Authorized by the API key, or by what is given instead of it. */
  start(id: string, query: string, variables?: Record<string, unknown>, authorization?: Authorization): void;
  /** The close code. */
  closed(): Promise<number>;
  close(): void;
  /** Answers no ping any more, as a phone that is out of reach. */
  freeze(): void;
}

const headersOf = (authorization: Authorization): Record<string, unknown> =>
  typeof authorization === 'string' ? { 'x-api-key': authorization } : authorization;

const subprotocol = (authorization: Authorization): string[] => [
  'graphql-ws',
  `header-${Buffer.from(JSON.stringify({ ...headersOf(authorization), host: 'x' })).toString('base64url')}`,
];

/** Connects; `how` says where the key is: in a subprotocol as Amplify does, or in the query. */
export async function openSocket(
  port: number,
  {
    authorization = API_KEY,
    how = 'SUBPROTOCOL',
    keepAlives = false,
  }: { authorization?: Authorization; how?: 'SUBPROTOCOL' | 'QUERY'; keepAlives?: boolean } = {},
): Promise<SocketClient> {
  const header = Buffer.from(JSON.stringify({ ...headersOf(authorization), host: 'x' })).toString('base64');
  const url = `ws://127.0.0.1:${port}/graphql/realtime`;
  let frozen = false;
  const socket =
    how === 'QUERY'
      ? new WebSocket(`${url}?header=${encodeURIComponent(header)}&payload=e30=`, ['graphql-ws'], { autoPong: false })
      : new WebSocket(url, subprotocol(authorization), { autoPong: false });
  socket.on('ping', () => {
    if (!frozen) socket.pong();
  });
  const frames: Frame[] = [];
  const waiting: ((frame: Frame) => void)[] = [];
  socket.on('message', (data) => {
    const frame = JSON.parse(String(data)) as Frame;
    if (frame.type === 'ka' && !keepAlives) return;
    const taker = waiting.shift();
    if (taker === undefined) frames.push(frame);
    else taker(frame);
  });
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  await once(socket, 'open');
  const send = (message: unknown): void => socket.send(JSON.stringify(message));
  return {
    send,
    next: () => {
      const frame = frames.shift();
      return frame === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(frame);
    },
    start: (id, query, variables, key = API_KEY) => {
      const data = JSON.stringify({ query, variables });
      send({ id, type: 'start', payload: { data, extensions: { authorization: headersOf(key) } } });
    },
    closed: () => closed,
    close: () => socket.close(),
    freeze: () => {
      frozen = true;
    },
  };
}

/** A socket that is past `connection_ack`. */
export async function connect(port: number, authorization: Authorization = API_KEY): Promise<SocketClient> {
  const client = await openSocket(port, { authorization });
  client.send({ type: 'connection_init' });
  const { type } = await client.next();
  if (type !== 'connection_ack') throw new Error(`Heard ${type} instead of connection_ack.`);
  return client;
}
