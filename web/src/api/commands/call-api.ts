import { loadConfig } from '../config.ts';
import { Refused, UnexpectedAnswer } from '../errors.ts';
import { fetchJson } from '../fetch-json.ts';
import { type Fields, parseFields, parseOptional, parseString } from '../parse.ts';

/** Longer than a slow radio takes; a repeated command is harmless, so giving up costs nothing. */
const TIMEOUT_MS = 10_000;

export interface ApiCall {
  method: 'POST' | 'PUT' | 'DELETE';
  /** After the base, `/booths/…`; ids come encoded. */
  path: string;
  body?: unknown;
  /** A small one that reaches the server though the page is left meanwhile. */
  keepalive?: boolean;
}

/** Sends a command. Answers the body of a 2xx (undefined for 204); throws the errors of `errors.ts`. */
export async function callApi(call: ApiCall, authorization: string): Promise<unknown> {
  const { commandsUrl } = await loadConfig();
  const answer = await fetchJson(commandsUrl + call.path, {
    method: call.method,
    headers: { authorization },
    ...(call.body === undefined ? {} : { body: call.body }),
    timeoutMs: TIMEOUT_MS,
    ...(call.keepalive ? { keepalive: true } : {}),
  });
  if (answer.status >= 200 && answer.status < 300) return answer.body;
  throw parseRefusal(answer.status, answer.body, answer.retryAfterMs);
}

function parseRefusal(status: number, body: unknown, retryAfterMs: number | null): Error {
  // Whatever stands between may answer 5xx in its own way: still a failure that passes.
  const isContract = typeof body === 'object' && body !== null && 'error' in body;
  if (!isContract && status < 500 && status !== 429) return new UnexpectedAnswer(`a ${status} that isn't the API's`);
  const fields: Fields = isContract ? parseFields(body, 'error') : {};
  return new Refused({
    code: parseOptional(fields.error, 'error.error', parseString) ?? 'Unavailable',
    status,
    message: parseOptional(fields.message, 'error.message', parseString) ?? `the API answers ${status}`,
    details: parseOptional(fields.details, 'error.details', parseFields) ?? {},
    retryAfterMs,
  });
}
