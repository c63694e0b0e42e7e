import { forgetConfig, loadConfig } from '../config.ts';
import { NoAnswer, Refused, UnexpectedAnswer } from '../errors.ts';
import { fetchJson } from '../fetch-json.ts';
import { type Fields, parseFields } from '../parse.ts';

const TIMEOUT_MS = 8000;

/** Asks AppSync with the API key. A whole GraphQL client would weigh more than the ballot. */
export async function query(document: string, variables: Record<string, string>): Promise<Fields> {
  const config = await loadConfig();
  const answer = await fetchJson(config.graphqlUrl, {
    method: 'POST',
    headers: { 'x-api-key': config.apiKey },
    body: { query: document, variables },
    timeoutMs: TIMEOUT_MS,
  });
  if (answer.status === 429 || answer.status >= 500) {
    const { status, retryAfterMs } = answer;
    throw new Refused({ code: 'Unavailable', status, message: `GraphQL answers ${status}`, details: {}, retryAfterMs });
  }
  if (answer.status === 401 || answer.status === 403) forgetConfig();
  if (answer.status !== 200) throw new NoAnswer(`GraphQL answers ${answer.status}`);
  const body = parseFields(answer.body, 'GraphQL answer');
  if (Array.isArray(body.errors) && body.errors.length > 0) {
    throw new UnexpectedAnswer(`GraphQL: ${JSON.stringify(body.errors[0])}`);
  }
  return parseFields(body.data, 'GraphQL data');
}
