import * as v from 'valibot';
import { Refused } from './errors.ts';

const TIMEOUT_MS = 10_000;
const Problem = v.object({ error: v.string(), message: v.optional(v.string(), '') });

/** What the address answers, parsed; undefined where it answers nothing. @throws Refused unless 2xx, else as `fetch` */
export async function request(url: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
  const text = await response.text();
  if (response.ok) return text === '' ? undefined : JSON.parse(text);
  const problem = readProblem(text);
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  const retryAfterMs = Number.isFinite(seconds) ? seconds * 1000 : undefined;
  throw new Refused(response.status, problem.error, problem.message, retryAfterMs);
}

/** A gateway in between may answer with a page instead of JSON: then there is no code to tell. */
function readProblem(text: string): { error: string; message: string } {
  try {
    return v.parse(Problem, JSON.parse(text));
  } catch {
    return { error: '', message: '' };
  }
}
