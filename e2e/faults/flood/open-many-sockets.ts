import { WebSocket } from 'ws';
import type { FloodTarget } from './flood-requests.ts';

export interface ManySockets {
  /** How many the booth let subscribe so far, and how many it turned away or ended. */
  counts(): { readonly subscribed: number; readonly refused: number };
  close(): void;
}

/** One client that opens so many sockets, and subscribes on each. */
export function openManySockets(count: number, { host, pollId, apiKey }: FloodTarget): ManySockets {
  const authorization = { host, 'x-api-key': apiKey };
  const header = Buffer.from(JSON.stringify(authorization)).toString('base64url');
  const query = 'subscription S($b: ID!, $p: ID!) { onTally(boothId: $b, pollId: $p) { version } }';
  const data = JSON.stringify({ query, variables: { b: 'demo', p: pollId } });
  const sockets: WebSocket[] = [];
  let subscribed = 0;
  let refused = 0;
  for (let index = 0; index < count; index += 1) {
    const socket = new WebSocket(`ws://${host}/graphql/realtime`, ['graphql-ws', `header-${header}`]);
    sockets.push(socket);
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    socket.on('message', (said) => {
      const text = String(said);
      if (text.includes('"connection_ack"')) {
        socket.send(JSON.stringify({ id: '1', type: 'start', payload: { data, extensions: { authorization } } }));
      } else if (text.includes('"start_ack"')) subscribed += 1;
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      refused += 1;
    });
  }
  return {
    counts: () => ({ subscribed, refused }),
    close: () => {
      for (const socket of sockets) socket.terminate();
    },
  };
}
