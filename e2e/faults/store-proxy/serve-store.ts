import { Agent, createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { countAnswer, countRequest } from './count-call.ts';
import type { Counters } from './counters.ts';
import { describeCall } from './describe-call.ts';
import { forward } from './forward.ts';
import { readAll } from './read-all.ts';

// Below Jetty's own 30 s: a connection that it is about to close takes no request.
const IDLE_MS = 10_000;

export interface StoreServerParts {
  /** The real store's. */
  readonly port: number;
  readonly counters: Counters;
}

/** An HTTP server that hands every request on to the store and counts it. Without an answer of the store, the connection is cut. */
export function createStoreServer(parts: StoreServerParts): Server {
  const agent = new Agent({ keepAlive: true, timeout: IDLE_MS });
  const server = createServer((request, response) => {
    serve(request, response, agent, parts).catch(() => response.destroy());
  });
  // The booth closes its connections when it is done with them.
  server.keepAliveTimeout = 0;
  return server;
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  agent: Agent,
  { port, counters }: StoreServerParts,
): Promise<void> {
  const body = await readAll(request);
  const call = describeCall(String(request.headers['x-amz-target'] ?? ''), body.toString());
  countRequest(counters, call, body.length);
  const answer = await forward({ agent, port, headers: request.headers, body });
  countAnswer(counters, call, answer);
  response.writeHead(answer.status, answer.headers).end(answer.body);
}
