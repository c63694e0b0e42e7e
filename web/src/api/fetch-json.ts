import { NoAnswer, UnexpectedAnswer } from './errors.ts';

/** What came back, whatever its status. `body` is undefined where there was none. */
export interface Answer {
  status: number;
  body: unknown;
  retryAfterMs: number | null;
}

export interface Ask {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  headers?: Record<string, string>;
  body?: unknown;
  /** Whoever doesn't answer in this many milliseconds isn't there. */
  timeoutMs: number;
  /** It reaches the server though the page is left meanwhile. */
  keepalive?: boolean;
}

function parseRetryAfter(value: string | null): number | null {
  const seconds = value === null ? Number.NaN : Number.parseFloat(value);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}

function parseBody(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    // A captive portal or a proxy answers in HTML: that is nobody's API.
    throw new UnexpectedAnswer('the answer is no JSON', { cause });
  }
}

/** One request, one answer. Throws {@link NoAnswer} without network or in time, {@link UnexpectedAnswer} for no JSON. */
export async function fetchJson(url: string, ask: Ask): Promise<Answer> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), ask.timeoutMs);
  try {
    const response = await fetch(url, {
      method: ask.method ?? 'GET',
      headers: { ...(ask.body === undefined ? {} : { 'content-type': 'application/json' }), ...ask.headers },
      ...(ask.body === undefined ? {} : { body: JSON.stringify(ask.body) }),
      ...(ask.keepalive ? { keepalive: true } : {}),
      signal: abort.signal,
    });
    const text = await response.text();
    return {
      status: response.status,
      body: parseBody(text),
      retryAfterMs: parseRetryAfter(response.headers.get('retry-after')),
    };
  } catch (cause) {
    if (cause instanceof UnexpectedAnswer) throw cause;
    throw new NoAnswer(`no answer from ${new URL(url, location.href).pathname}`, { cause });
  } finally {
    clearTimeout(timer);
  }
}
