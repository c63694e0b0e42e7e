import type { IntegrationResult } from './integration-result.ts';

/** The MOCK integration: the request template's `statusCode` chooses the response; its JSON may lack quotes. */
export function runMock(body: string): IntegrationResult {
  const status = /["']?statusCode["']?\s*:\s*["']?(\d{3})/.exec(body)?.[1];
  return { status: status === undefined ? 500 : Number(status), body };
}
