import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Api } from './api.ts';

export interface Subscription {
  /** All that was said so far, oldest first. */
  readonly heard: readonly unknown[];
  close(): void;
}

interface Message {
  readonly type: string;
  readonly payload?: { readonly data?: Record<string, unknown>; readonly errors?: unknown };
}

/**
 * Subscribes as a page does, with the API key or what `headers` say instead; resolves when the server has begun to
 * listen. @throws Error with the server's own words when it refuses
 */
export async function subscribe(
  api: Api,
  query: string,
  variables: object,
  headers: Readonly<Record<string, string>> = { 'x-api-key': api.apiKey },
): Promise<Subscription> {
  const heard: unknown[] = [];
  const { authorization: token, ...others } = headers;
  const authorization = {
    ...others,
    ...(token !== undefined && { Authorization: token }),
    host: new URL(api.graphqlUrl).host,
  };
  const header = Buffer.from(JSON.stringify(authorization)).toString('base64url');
  const socket = new WebSocket(`${api.graphqlUrl.replace(/^http/, 'ws')}/realtime`, ['graphql-ws', `header-${header}`]);
  const started = Promise.withResolvers<void>();
  socket.on('message', (text) => {
    const { type, payload } = JSON.parse(String(text)) as Message;
    if (type === 'connection_ack') {
      const data = JSON.stringify({ query, variables });
      socket.send(JSON.stringify({ id: 'one', type: 'start', payload: { data, extensions: { authorization } } }));
    } else if (type === 'start_ack') started.resolve();
    else if (type === 'data') heard.push(payload?.data);
    else if (type === 'error' || type === 'connection_error') started.reject(new Error(JSON.stringify(payload)));
  });
  socket.on('error', (error) => started.reject(error));
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init' }));
  await started.promise;
  return { heard, close: () => socket.terminate() };
}
