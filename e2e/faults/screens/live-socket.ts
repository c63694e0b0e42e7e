import * as v from 'valibot';
import type { BoothAddresses } from '../../robots/booth-client.ts';

const Frame = v.object({ type: v.string(), payload: v.optional(v.unknown()) });
const SUBSCRIPTION = `subscription OnTally($boothId: ID!, $pollId: ID) {
  onTally(boothId: $boothId, pollId: $pollId) { round version pollVersion ballots options { optionId count } }
}`;
/** As the page: a subscription that isn't taken by then is started anew. */
const START_MS = 8_000;
/** As Amplify: a socket that says nothing for so long, not even that it lives, is given up. */
const SILENCE_MS = 65_000;

export interface SocketEvents {
  onReady(): void;
  onTally(tally: unknown): void;
  /** Once, whatever ended it. */
  onDown(): void;
}

/** One subscription in AppSync's real-time protocol, until it breaks. Gives what closes it. */
export function openLiveSocket(
  { graphqlUrl, apiKey, defaultBooth }: BoothAddresses,
  pollId: string,
  events: SocketEvents,
): () => void {
  const authorization = { host: new URL(graphqlUrl).host, 'x-api-key': apiKey };
  const header = Buffer.from(JSON.stringify(authorization)).toString('base64url');
  const socket = new WebSocket(`${graphqlUrl.replace(/^http/, 'ws')}/realtime`, ['graphql-ws', `header-${header}`]);
  let down = false;
  const end = () => {
    if (down) return;
    down = true;
    clearTimeout(timer);
    socket.close();
    events.onDown();
  };
  let timer = setTimeout(end, START_MS);
  const send = (message: object) => socket.send(JSON.stringify(message));

  socket.onopen = () => send({ type: 'connection_init' });
  socket.onerror = end;
  socket.onclose = end;
  socket.onmessage = ({ data }) => {
    if (down) return;
    const { type, payload } = v.parse(Frame, JSON.parse(String(data)));
    if (type === 'connection_ack') {
      const query = JSON.stringify({ query: SUBSCRIPTION, variables: { boothId: defaultBooth, pollId } });
      send({ id: 'tally', type: 'start', payload: { data: query, extensions: { authorization } } });
      return;
    }
    if (type === 'error' || type === 'connection_error') return end();
    clearTimeout(timer);
    timer = setTimeout(end, SILENCE_MS);
    if (type === 'start_ack') events.onReady();
    else if (type === 'data') events.onTally(payload);
  };
  return end;
}
