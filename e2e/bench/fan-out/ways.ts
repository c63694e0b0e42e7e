import { randomUUID } from 'node:crypto';
import { makeTally } from './make-tally.ts';
import type { ScreenAddress } from './messages.ts';
import { type Keys, signTally } from './sign-tally.ts';
import type { Way } from './time-publishes.ts';

export interface Show {
  readonly graphqlUrl: string;
  readonly apiKey: string;
  readonly keys: Keys;
  readonly boothId: string;
  readonly pollId: string;
  readonly options: readonly string[];
}

const subscription = `subscription OnTally($boothId: ID!, $pollId: ID!) { onTally(boothId: $boothId, pollId: $pollId) {
  boothId pollId round version pollVersion ballots options { optionId count } recent { mark optionIds } asOf lagMs
} }`;

/** The screens of the booth, reached by the aggregator's own mutation. */
export function boothWay(show: Show): { readonly way: Way; readonly address: ScreenAddress } {
  const { graphqlUrl, apiKey, keys, boothId, pollId, options } = show;
  const url = new URL(graphqlUrl);
  const authorization = { host: url.host, 'x-api-key': apiKey };
  const header = Buffer.from(JSON.stringify(authorization)).toString('base64url');
  const data = JSON.stringify({ query: subscription, variables: { boothId, pollId } });
  return {
    way: {
      group: 'booth',
      letter: (version) => signTally(graphqlUrl, keys, makeTally(boothId, pollId, options, version)),
    },
    address: {
      kind: 'booth',
      url: `${graphqlUrl.replace(/^http/, 'ws')}/realtime`,
      protocols: ['graphql-ws', `header-${header}`],
      start: JSON.stringify({ data, extensions: { authorization } }),
    },
  };
}

/** The same frames from a bare server: it is posted what the booth's screens get, and only passes it on. */
export function bareWay({ boothId, pollId, options }: Show, port: number): { way: Way; address: ScreenAddress } {
  const id = randomUUID();
  return {
    way: {
      group: 'bare',
      letter: async (version) => {
        const onTally = makeTally(boothId, pollId, options, version);
        const body = Buffer.from(JSON.stringify({ type: 'data', id, payload: { data: { onTally } } }));
        return { url: `http://127.0.0.1:${port}/`, headers: {}, body };
      },
    },
    address: { kind: 'bare', url: `ws://127.0.0.1:${port}/` },
  };
}
