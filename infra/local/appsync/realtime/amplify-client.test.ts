import { Amplify } from 'aws-amplify';
import { CONNECTION_STATE_CHANGE, type ConnectionState, generateClient } from 'aws-amplify/api';
import { Hub } from 'aws-amplify/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket as NodeWebSocket } from 'ws';
import { API_KEY, PUBLISH_TALLY, startTestApi, type TestApi, tallyOf } from '../testing/start-test-api.ts';
import { accessToken, idToken } from '../testing/test-pool.ts';

interface TallySeen {
  readonly onTally: { readonly ballots: number; readonly options: readonly unknown[] | null };
}

/** Amplify speaks wss alone; a browser on plain http needs this very turn. */
class PlainWebSocket extends NodeWebSocket {
  constructor(url: string, protocols: string[]) {
    super(url.replace('wss:', 'ws:'), protocols);
  }
}

const ON_TALLY = /* GraphQL */ `
  subscription OnTally($boothId: ID!) {
    onTally(boothId: $boothId) { ballots options { optionId count } }
  }
`;
const states: ConnectionState[] = [];
let server: TestApi;

beforeAll(async () => {
  Object.assign(globalThis, { WebSocket: PlainWebSocket });
  server = await startTestApi({
    tables: {
      Transactions: [
        {
          pk: 'BOOTH#demo',
          sk: 'BOOTH',
          boothId: 'demo',
          name: { en: 'Demo', ja: 'デモ' },
          entry: 'OPEN',
          screen: { view: 'POLL', pollId: 'favourite-service', languages: ['en', 'ja'] },
          version: 4,
        },
        { pk: 'BOOTH#demo', sk: 'STAFF#bea', username: 'bea', role: 'barista' },
      ],
    },
  });
  Amplify.configure({
    API: { GraphQL: { endpoint: server.url, region: 'us-east-1', defaultAuthMode: 'apiKey', apiKey: API_KEY } },
  });
  Hub.listen('api', ({ payload }) => {
    const data = payload.data as { connectionState: ConnectionState } | undefined;
    if (payload.event === CONNECTION_STATE_CHANGE && data) states.push(data.connectionState);
  });
});
afterAll(() => server.stop());

const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
};
const publish = (ballots: number) => server.api.execute(PUBLISH_TALLY, { payload: tallyOf({ ballots }) }, 'AWS_IAM');

/** The client's `graphql` gives a promise or an observable by the operation. */
function subscribe(
  next: (seen: TallySeen) => void,
  auth: { authMode?: 'lambda'; authToken?: string } = {},
): { unsubscribe(): void } {
  const observable = generateClient().graphql({ query: ON_TALLY, variables: { boothId: 'demo' }, ...auth });
  if (!('subscribe' in observable)) throw new TypeError('A subscription must be observable.');
  return observable.subscribe({ next: ({ data }) => next(data as TallySeen) });
}

it('queries with the API key', async () => {
  const query = 'query Q { booth(boothId: "demo") { name { en ja } screen { languages } wifi { ssid } } }';
  const answer = await generateClient().graphql({ query });
  expect(answer).toMatchObject({
    data: { booth: { name: { en: 'Demo', ja: 'デモ' }, screen: { languages: ['en', 'ja'] }, wifi: null } },
  });
});

it('rejects a publishing phone', async () => {
  const publishing = generateClient().graphql({ query: PUBLISH_TALLY, variables: { payload: tallyOf() } });
  await expect(publishing).rejects.toMatchObject({ errors: [{ errorType: 'Unauthorized' }] });
});

describe('somebody signed in', () => {
  const STAFF = 'query Q { staff(boothId: "demo") { username role } }';
  // Amplify's `userPool` sends the access token. `lambda` sends as Authorization just what it is given: the id token.
  const withIdToken = () => ({ authMode: 'lambda', authToken: idToken('olga', ['demo:organiser']) }) as const;

  it('asks for what staff see', async () => {
    const answer = await generateClient().graphql({ query: STAFF, ...withIdToken() });
    expect(answer).toMatchObject({ data: { staff: [{ username: 'bea', role: 'barista' }] } });
    const key = generateClient().graphql({ query: STAFF });
    await expect(key).rejects.toMatchObject({ errors: [{ errorType: 'Unauthorized' }] });
  });

  it('asks with the headers that a function gives, too', async () => {
    const { authToken } = withIdToken();
    const client = generateClient({ authMode: 'none', headers: async () => ({ Authorization: authToken }) });
    expect(await client.graphql({ query: STAFF })).toMatchObject({ data: { staff: [{ username: 'bea' }] } });
  });

  it('subscribes with the token', async () => {
    const seen: TallySeen[] = [];
    const subscription = subscribe((data) => seen.push(data), withIdToken());
    await until(() => {
      void publish(3);
      return seen.length > 0;
    });
    expect(seen[0]?.onTally.ballots).toBe(3);
    subscription.unsubscribe();
  });

  it.each([accessToken('olga', ['demo:organiser']), 'no-token'])(
    'is told when the token is none for it',
    async (authToken) => {
      const asked = generateClient().graphql({ query: STAFF, authMode: 'lambda', authToken });
      await expect(asked).rejects.toMatchObject({ errors: [{ message: expect.stringContaining('Unauthorized') }] });
    },
  );
});

it('subscribes, hears, and comes back by itself after the server was away', { timeout: 40_000 }, async () => {
  const seen: TallySeen[] = [];
  const subscription = subscribe((data) => seen.push(data));
  await until(() => states.at(-1) === 'Connected');
  // The client calls itself connected before the subscription is acknowledged.
  await until(() => {
    void publish(seen.length + 1);
    return seen.length > 0;
  });
  expect(seen[0]?.onTally).toStrictEqual({ ballots: 1, options: [{ optionId: 'lambda', count: 1 }] });

  const { port } = server;
  await server.stop();
  await until(() => states.includes('ConnectionDisrupted' as ConnectionState));
  server = await startTestApi({ port });
  const before = seen.length;
  await until(() => {
    void publish(99);
    return seen.length > before;
  });
  expect(seen.at(-1)?.onTally.ballots).toBe(99);
  subscription.unsubscribe();
});
