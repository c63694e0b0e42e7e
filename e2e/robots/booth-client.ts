import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import type { Count } from './judge-tally.ts';
import { request } from './request.ts';

const Id = v.string();
const Outputs = v.object({
  data: v.object({ url: v.string(), api_key: v.string() }),
  auth: v.object({ user_pool_client_id: v.string() }),
  custom: v.object({
    boothId: Id,
    API: v.object({ commands: v.object({ endpoint: v.string() }) }),
    userPoolEndpoint: v.optional(v.string()),
  }),
});
const VoteAnswer = v.object({ status: v.picklist(['RECORDED', 'CHANGED', 'UNCHANGED']), receipt: v.string() });
const BoothAnswer = v.object({ booth: v.nullable(v.object({ screen: v.object({ pollId: v.nullable(Id) }) })) });
const PollAnswer = v.object({
  poll: v.nullable(
    v.object({
      status: v.string(),
      minChoices: v.number(),
      allowChange: v.boolean(),
      options: v.array(v.object({ optionId: Id })),
    }),
  ),
});
const TallyAnswer = v.object({
  tally: v.nullable(
    v.object({
      round: v.number(),
      version: v.number(),
      ballots: v.number(),
      options: v.nullable(v.array(v.object({ optionId: Id, count: v.number() }))),
    }),
  ),
});

export type VoteAnswer = v.InferOutput<typeof VoteAnswer>;
export type PollAnswer = NonNullable<v.InferOutput<typeof PollAnswer>['poll']>;

/** The addresses behind a booth's page. */
export interface BoothAddresses {
  readonly defaultBooth: string;
  readonly commandsUrl: string;
  readonly graphqlUrl: string;
  readonly apiKey: string;
  /** Where staff sign in by their password; a booth on AWS has no such address. */
  readonly userPoolUrl: string | undefined;
  readonly userPoolClient: string;
}

/** A visitor's own secret, as the phone makes it. */
export function newTicket(): string {
  return randomBytes(32).toString('base64url');
}

/** Where the page at `url` sends its commands and queries. */
export async function findBooth(url: string): Promise<BoothAddresses> {
  const outputs = v.parse(Outputs, await request(new URL('/amplify_outputs.json', url).href, {}));
  return {
    defaultBooth: outputs.custom.boothId,
    commandsUrl: outputs.custom.API.commands.endpoint,
    graphqlUrl: outputs.data.url,
    apiKey: outputs.data.api_key,
    userPoolUrl: outputs.custom.userPoolEndpoint,
    userPoolClient: outputs.auth.user_pool_client_id,
  };
}

/** The commands and queries of one booth. All throw Refused for an answer that isn't 2xx, else what `fetch` throws. */
export interface BoothClient {
  checkIn(ticket: string): Promise<void>;
  vote(ticket: string, pollId: string, options: readonly string[]): Promise<VoteAnswer>;
  /** The poll on the booth's screen; null where it shows none, undefined where there is no such booth. */
  shownPoll(): Promise<string | null | undefined>;
  poll(pollId: string): Promise<PollAnswer | null>;
  tally(pollId: string): Promise<Count>;
}

export function createBoothClient(addresses: BoothAddresses, boothId: string): BoothClient {
  const command = (method: string, path: string, ticket: string, body: object) =>
    request(`${addresses.commandsUrl}/booths/${boothId}/${path}`, {
      method,
      headers: { authorization: `Bearer ${ticket}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const query = async (text: string, pollId?: string): Promise<unknown> => {
    const { data } = v.parse(
      v.object({ data: v.unknown() }),
      await request(addresses.graphqlUrl, {
        method: 'POST',
        headers: { 'x-api-key': addresses.apiKey, 'content-type': 'application/json' },
        body: JSON.stringify({ query: text, variables: { boothId, pollId } }),
      }),
    );
    return data;
  };
  return {
    checkIn: async (ticket) => {
      await command('POST', 'visits', ticket, {});
    },
    vote: async (ticket, pollId, options) =>
      v.parse(VoteAnswer, await command('PUT', `polls/${pollId}/vote`, ticket, { options })),
    shownPoll: async () => {
      const data = await query('query($boothId: ID!) { booth(boothId: $boothId) { screen { pollId } } }');
      return v.parse(BoothAnswer, data).booth?.screen.pollId;
    },
    poll: async (pollId) => {
      const fields = '{ status minChoices allowChange options { optionId } }';
      const data = await query(`query($boothId: ID!, $pollId: ID!) { ${call('poll')} ${fields} }`, pollId);
      return v.parse(PollAnswer, data).poll;
    },
    tally: async (pollId) => {
      const fields = '{ round version ballots options { optionId count } }';
      const data = await query(`query($boothId: ID!, $pollId: ID!) { ${call('tally')} ${fields} }`, pollId);
      const { tally } = v.parse(TallyAnswer, data);
      if (tally === null) throw new Error(`The booth has no tally of the poll ${pollId}.`);
      const options = tally.options && new Map(tally.options.map(({ optionId, count }) => [optionId, count]));
      return { ...tally, options };
    },
  };
}

const call = (field: string) => `${field}(boothId: $boothId, pollId: $pollId)`;
