import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { type RunningBooth, runBooth } from '../../journeys/support/run-booth.ts';

export interface CommandInit {
  readonly ticket?: string;
  /** Goes in as it stands, in place of the ticket's. */
  readonly authorization?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text and bytes are sent as they are, anything else as JSON. */
  readonly body?: unknown;
}

export interface CommandAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Empty where the answer has no body. */
  readonly body: Readonly<Record<string, unknown>>;
}

export interface GraphQLAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly errorType?: string; readonly message: string }[];
}

/** A booth of its own, by its addresses alone. */
export interface Api {
  readonly booth: RunningBooth;
  readonly origin: string;
  readonly graphqlUrl: string;
  readonly apiKey: string;
  /** `host`: by which of the machine's addresses. */
  command(method: string, path: string, init?: CommandInit, host?: string): Promise<CommandAnswer>;
  graphql(query: string, variables?: object, headers?: Record<string, string>): Promise<GraphQLAnswer>;
  /** A new visitor's ticket, checked in. */
  checkIn(boothId?: string): Promise<string>;
  vote(ticket: string, pollId: string, options: readonly string[], boothId?: string): Promise<CommandAnswer>;
  tally(pollId: string, boothId?: string): Promise<Tally | null>;
  /** All that the public may know of a booth, but for the moment it was asked. */
  publicState(boothId?: string): Promise<unknown>;
}

export interface Tally {
  readonly round: number;
  readonly version: number;
  readonly ballots: number;
  readonly options: readonly { readonly optionId: string; readonly count: number }[] | null;
  readonly recent: readonly { readonly mark: string; readonly optionIds: readonly string[] | null }[];
}

export const newTicket = (): string => randomBytes(32).toString('base64url');

const tallyFields = 'round version pollVersion ballots options { optionId count } recent { mark optionIds }';
export const pollFields =
  'pollId title { en ja } options { optionId label { en ja } imageUrl color } minChoices maxChoices allowChange results revealed status round opensAt closesAt version';
const boothFields =
  'boothId name { en ja } entry screen { view pollId languages } theme wifi { ssid password } privacyUrl version';

const tallyQuery = `query($boothId: ID!, $pollId: ID!) { tally(boothId: $boothId, pollId: $pollId) { ${tallyFields} } }`;

function bodyOf(body: unknown): string | Uint8Array<ArrayBuffer> | undefined {
  if (body === undefined || typeof body === 'string') return body;
  return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);
}

async function send(url: string, method: string, init: CommandInit): Promise<CommandAnswer> {
  const authorization = init.authorization ?? (init.ticket === undefined ? undefined : `Bearer ${init.ticket}`);
  const body = bodyOf(init.body);
  const response = await fetch(url, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(authorization === undefined ? {} : { authorization }),
      ...init.headers,
    },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: text === '' ? {} : JSON.parse(text) };
}

/** Starts a booth and finds its addresses as a page does. `env` goes to its process. */
export async function startApi(env: NodeJS.ProcessEnv = {}): Promise<Api> {
  const booth = await runBooth(env);
  const origin = `http://127.0.0.1:${booth.port}`;
  const outputs = (await (await fetch(`${origin}/amplify_outputs.json`)).json()) as {
    data: { url: string; api_key: string };
    custom: { API: { commands: { endpoint: string } } };
  };
  const { endpoint } = outputs.custom.API.commands;
  const { url: graphqlUrl, api_key: apiKey } = outputs.data;

  const api: Api = {
    booth,
    origin,
    graphqlUrl,
    apiKey,
    command: (method, path, init = {}, host = '127.0.0.1') =>
      send(`${endpoint.replace('127.0.0.1', host)}${path}`, method, init),
    async graphql(query, variables = {}, headers = { 'x-api-key': apiKey }) {
      const body = JSON.stringify({ query, variables });
      const response = await fetch(graphqlUrl, { method: 'POST', headers, body });
      return { status: response.status, headers: response.headers, ...((await response.json()) as object) };
    },
    async checkIn(boothId = 'demo') {
      const ticket = newTicket();
      const { status } = await api.command('POST', `/booths/${boothId}/visits`, { ticket, body: {} });
      expect(status).toBe(201);
      return ticket;
    },
    vote: (ticket, pollId, options, boothId = 'demo') =>
      api.command('PUT', `/booths/${boothId}/polls/${pollId}/vote`, { ticket, body: { options } }),
    async tally(pollId, boothId = 'demo') {
      const { data } = await api.graphql(tallyQuery, { boothId, pollId });
      return (data?.tally ?? null) as Tally | null;
    },
    async publicState(boothId = 'demo') {
      const { data, errors } = await api.graphql(
        `query($boothId: ID!) { booth(boothId: $boothId) { ${boothFields} } polls(boothId: $boothId) { ${pollFields} } }`,
        { boothId },
      );
      expect(errors).toBeUndefined();
      const polls = (data?.polls ?? []) as { pollId: string }[];
      return { ...data, tallies: await Promise.all(polls.map(({ pollId }) => api.tally(pollId, boothId))) };
    },
  };
  return api;
}

/** Asks again until the answer is the awaited one; the test's own limit ends it. */
export async function until<T>(ask: () => Promise<T>, holds: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The shape of every error, whoever gives it; a page of another origin can read it, and when to try again. */
export function expectError(answer: CommandAnswer, status: number, error: string, details?: object): void {
  expect({ status: answer.status, ...answer.body }).toEqual({
    status,
    error,
    message: expect.stringMatching(/^[A-Z].*\.$/),
    requestId: expect.stringMatching(/^[\w=-]+$/),
    ...(details && { details }),
  });
  expect(answer.headers.get('content-type')).toBe('application/json');
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('access-control-expose-headers')).toContain('Retry-After');
  expect(answer.headers.has('retry-after')).toBe(status === 429 || status === 503);
}
