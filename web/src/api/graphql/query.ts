import { forgetConfig, loadConfig } from '../config.ts';
import { NoAnswer, Refused, UnexpectedAnswer } from '../errors.ts';
import { fetchJson } from '../fetch-json.ts';
import { type Fields, parseFields } from '../parse.ts';

const TIMEOUT_MS = 8000;

/** AppSync's answer to one document; a whole GraphQL client would weigh more than the ballot. */
export interface GraphQLAnswer {
  /** 200, 401 or 403. */
  status: number;
  body: Fields;
}

/** Asks AppSync as whoever `headers` say. Throws {@link Refused} where it is busy, {@link NoAnswer} for other statuses. */
export async function askGraphQL(
  document: string,
  variables: Record<string, unknown>,
  headers: Record<string, string>,
): Promise<GraphQLAnswer> {
  const config = await loadConfig();
  const answer = await fetchJson(config.graphqlUrl, {
    method: 'POST',
    headers,
    body: { query: document, variables },
    timeoutMs: TIMEOUT_MS,
  });
  const { status, retryAfterMs } = answer;
  if (status === 429 || status >= 500) {
    throw new Refused({ code: 'Unavailable', status, message: `GraphQL answers ${status}`, details: {}, retryAfterMs });
  }
  if (status === 401 || status === 403) return { status, body: {} };
  if (status !== 200) throw new NoAnswer(`GraphQL answers ${status}`);
  return { status, body: parseFields(answer.body, 'GraphQL answer') };
}

/** The data of an answer that has no errors. */
export function dataOf(body: Fields): Fields {
  if (Array.isArray(body.errors) && body.errors.length > 0) {
    throw new UnexpectedAnswer(`GraphQL: ${JSON.stringify(body.errors[0])}`);
  }
  return parseFields(body.data, 'GraphQL data');
}

/** Asks with the key that every page has. */
export async function query(document: string, variables: Record<string, string>): Promise<Fields> {
  const { apiKey } = await loadConfig();
  const { status, body } = await askGraphQL(document, variables, { 'x-api-key': apiKey });
  if (status !== 200) {
    forgetConfig();
    throw new NoAnswer(`GraphQL answers ${status}`);
  }
  return dataOf(body);
}
