import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Counters } from './counters.ts';

export interface ControlParts {
  readonly counters: Counters;
}

/** Answers the one who opened the proxy. */
export async function answerControl(
  { method, url }: IncomingMessage,
  response: ServerResponse,
  { counters }: ControlParts,
): Promise<void> {
  switch (`${method} ${url}`) {
    case 'GET /pid':
      response.end(String(process.pid));
      return;
    case 'GET /counters':
      response.setHeader('content-type', 'application/json').end(JSON.stringify(counters));
      return;
    default:
      response.writeHead(404).end();
  }
}
