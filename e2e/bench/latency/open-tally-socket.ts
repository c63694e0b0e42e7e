import * as v from 'valibot';
import { machineClock } from '../load/clock.ts';
import type { BenchBooth } from '../measures/measure.ts';
import type { SeenTally } from './seen-tally.ts';

const Frame = v.object({ type: v.string(), payload: v.optional(v.unknown()) });
const TallyData = v.object({
  data: v.object({
    onTally: v.object({
      pollId: v.string(),
      options: v.array(v.object({ optionId: v.string(), count: v.number() })),
    }),
  }),
});
const SUBSCRIPTION = `subscription($boothId: ID!) {
  onTally(boothId: $boothId) { boothId pollId round version ballots options { optionId count } asOf }
}`;
const SILENCE_MS = 10_000;

export interface TallySocket {
  /** The poll's tallies so far, in the order in which they came. */
  seen(pollId: string): readonly SeenTally[];
  close(): void;
}

/**
 * A screen's subscription in AppSync's real-time protocol, past `start_ack`.
 * https://docs.aws.amazon.com/appsync/latest/devguide/real-time-websocket-client.html
 */
export async function openTallySocket({ addresses, boothId }: BenchBooth): Promise<TallySocket> {
  const { host, href } = new URL(addresses.graphqlUrl);
  const authorization = { host, 'x-api-key': addresses.apiKey };
  const header = Buffer.from(JSON.stringify(authorization)).toString('base64url');
  const socket = new WebSocket(`${href.replace(/^http/, 'ws')}/realtime`, ['graphql-ws', `header-${header}`]);
  const tallies = new Map<string, SeenTally[]>();
  const send = (message: object) => socket.send(JSON.stringify(message));

  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The live API did not answer in time.')), SILENCE_MS);
    socket.onopen = () => send({ type: 'connection_init' });
    socket.onerror = () => reject(new Error('The live API refused the connection.'));
    socket.onmessage = ({ data }) => {
      const at = machineClock();
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
    const { pollId, options } = v.parse(TallyData, payload).data.onTally;
    const counts = new Map(options.map(({ optionId, count }) => [optionId, count]));
    tallies.set(pollId, [...(tallies.get(pollId) ?? []), { at, counts }]);
  }

  return { seen: (pollId) => tallies.get(pollId) ?? [], close: () => socket.close() };
}
