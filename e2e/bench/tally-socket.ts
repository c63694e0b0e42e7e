import * as v from 'valibot';

const Frame = v.object({ type: v.string(), payload: v.optional(v.unknown()) });
const TallyData = v.object({
  data: v.object({ onTally: v.object({ options: v.array(v.object({ optionId: v.string(), count: v.number() })) }) }),
});
const SUBSCRIPTION = `subscription($boothId: ID!) {
  onTally(boothId: $boothId) { boothId pollId round version ballots options { optionId count } asOf }
}`;
const SILENCE_MS = 10_000;

export interface TallySocket {
  /** `performance.now()` when a tally first showed `count` or more for the option; null when none does in `ms`. */
  untilCount(optionId: string, count: number, ms: number): Promise<number | null>;
  close(): void;
}

export interface SocketAddress {
  readonly graphqlUrl: string;
  readonly apiKey: string;
  readonly boothId: string;
}

/**
 * A screen's subscription in AppSync's real-time protocol, past `start_ack`.
 * https://docs.aws.amazon.com/appsync/latest/devguide/real-time-websocket-client.html
 */
export async function openTallySocket({ graphqlUrl, apiKey, boothId }: SocketAddress): Promise<TallySocket> {
  const { host, href } = new URL(graphqlUrl);
  const authorization = { host, 'x-api-key': apiKey };
  const header = Buffer.from(JSON.stringify(authorization)).toString('base64url');
  const socket = new WebSocket(`${href.replace(/^http/, 'ws')}/realtime`, ['graphql-ws', `header-${header}`]);
  const seen = new Map<string, { count: number; at: number }[]>();
  const watchers = new Set<() => void>();
  const send = (message: object) => socket.send(JSON.stringify(message));

  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The live API did not answer in time.')), SILENCE_MS);
    socket.onopen = () => send({ type: 'connection_init' });
    socket.onerror = () => reject(new Error('The live API refused the connection.'));
    socket.onmessage = ({ data }) => {
      const at = performance.now();
      const { type, payload } = v.parse(Frame, JSON.parse(String(data)));
      if (type === 'connection_ack') subscribe();
      if (type === 'data') note(payload, at);
      if (type === 'start_ack') {
        clearTimeout(timer);
        resolve();
      }
      if (type === 'error' || type === 'connection_error') reject(new Error(JSON.stringify(payload)));
    };
  });

  function subscribe(): void {
    const data = JSON.stringify({ query: SUBSCRIPTION, variables: { boothId } });
    send({ id: 'tally', type: 'start', payload: { data, extensions: { authorization } } });
  }

  function note(payload: unknown, at: number): void {
    for (const { optionId, count } of v.parse(TallyData, payload).data.onTally.options) {
      const steps = seen.get(optionId) ?? [];
      if (count > (steps.at(-1)?.count ?? -1)) steps.push({ count, at });
      seen.set(optionId, steps);
    }
    for (const look of watchers) look();
  }

  return {
    untilCount: (optionId, count, ms) =>
      new Promise((resolve) => {
        const end = (at: number | null) => {
          clearTimeout(timer);
          watchers.delete(look);
          resolve(at);
        };
        const look = () => {
          const step = seen.get(optionId)?.find((one) => one.count >= count);
          if (step !== undefined) end(step.at);
        };
        const timer = setTimeout(() => end(null), ms);
        watchers.add(look);
        look();
      }),
    close: () => socket.close(),
  };
}
