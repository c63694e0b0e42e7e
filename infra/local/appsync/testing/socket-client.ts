import { once } from 'node:events';
import { WebSocket } from 'ws';
import { API_KEY } from './start-test-api.ts';

export type Frame = { type: string; id?: string; payload?: Record<string, unknown> };

/** A bare client of the protocol that queues what it hears, so that no frame is missed. */
export interface SocketClient {
  send(message: unknown): void;
  /** The next frame that isn't a keep-alive. */
  next(): Promise<Frame>;
  start(id: string, query: string, variables?: Record<string, unknown>, apiKey?: string): void;
  /** The close code. */
  closed(): Promise<number>;
  close(): void;
}

const subprotocol = (apiKey: string): string[] => [
  'graphql-ws',
  `header-${Buffer.from(JSON.stringify({ 'x-api-key': apiKey, host: 'x' })).toString('base64url')}`,
];

/** Connects; `how` says where the key is: in a subprotocol as Amplify does, or in the query. */
export async function openSocket(
  port: number,
  { apiKey = API_KEY, how = 'SUBPROTOCOL' }: { apiKey?: string; how?: 'SUBPROTOCOL' | 'QUERY' } = {},
): Promise<SocketClient> {
  const header = Buffer.from(JSON.stringify({ 'x-api-key': apiKey, host: 'x' })).toString('base64');
  const url = `ws://127.0.0.1:${port}/graphql/realtime`;
  const socket =
    how === 'QUERY'
      ? new WebSocket(`${url}?header=${encodeURIComponent(header)}&payload=e30=`, ['graphql-ws'])
      : new WebSocket(url, subprotocol(apiKey));
  const frames: Frame[] = [];
  const waiting: ((frame: Frame) => void)[] = [];
  socket.on('message', (data) => {
    const frame = JSON.parse(String(data)) as Frame;
    if (frame.type === 'ka') return;
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
      send({ id, type: 'start', payload: { data, extensions: { authorization: { 'x-api-key': key } } } });
    },
    closed: () => closed,
    close: () => socket.close(),
  };
}

/** A socket that is past `connection_ack`. */
export async function connect(port: number): Promise<SocketClient> {
  const client = await openSocket(port);
  client.send({ type: 'connection_init' });
  const { type } = await client.next();
  if (type !== 'connection_ack') throw new Error(`Heard ${type} instead of connection_ack.`);
  return client;
}
