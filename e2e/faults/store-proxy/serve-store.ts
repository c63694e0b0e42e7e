import { Agent, createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { chooseRule } from './choose-rule.ts';
import { countAnswer, countRequest } from './count-call.ts';
import { type Counters, countApplied } from './counters.ts';
import { describeCall } from './describe-call.ts';
import { type Answer, forward } from './forward.ts';
import { readAll } from './read-all.ts';
import type { Act } from './rules.ts';
import { serveStream } from './stream/serve-stream.ts';
import { makeAnswer, type StreamParts } from './stream/stream-parts.ts';

// Below Jetty's own 30 s: a connection that it is about to close takes no request.
const IDLE_MS = 10_000;

const sequenceMark = '"SequenceNumber":"';
const streamIn = /"ShardIterator":"([^"|]+)/;

export interface StoreServerParts extends StreamParts {
  /** The real store's. */
  readonly port: number;
}

/** An HTTP server that hands requests on to the store, counts them and applies the rules. Without an answer of the store, the connection is cut. */
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
  parts: StoreServerParts,
): Promise<void> {
  const { port, counters, rules, random } = parts;
  const { headers } = request;
  const target = String(headers['x-amz-target'] ?? '');
  const body = await readAll(request);
  const text = body.toString();
  const call = describeCall(target, text);
  countRequest(counters, call, body.length);
  const rule = chooseRule(rules().requests, call, text, { applied: counters.applied, random: random() });
  if (rule !== undefined) countApplied(counters, rule.name);

  const ask = (operation: string, input: unknown) =>
    forward({
      agent,
      port,
      headers: { ...headers, 'x-amz-target': `${target.slice(0, target.indexOf('.'))}.${operation}` },
      body: Buffer.from(JSON.stringify(input)),
    });
  const refused = await actBefore(rule?.act);
  const answer =
    refused ?? (await serveStream(call.operation, text, ask, parts)) ?? (await forward({ agent, port, headers, body }));
  countAnswer(counters, call, answer);
  if (call.operation === 'GetRecords') noteLast(parts.layouts, text, answer);
  await actAfter(rule?.act, counters);
  response.writeHead(answer.status, answer.headers).end(answer.body);
}

/** Where a shard could end: after what was read last by anybody. */
function noteLast(layouts: StreamParts['layouts'], request: string, { body }: Answer): void {
  const last = body.lastIndexOf(sequenceMark);
  const arn = streamIn.exec(request)?.[1];
  if (last < 0 || arn === undefined) return;
  const from = last + sequenceMark.length;
  layouts.sawRecords(arn, [body.toString('latin1', from, body.indexOf('"', from))]);
}

/** Gives an answer where the store isn't to see the request. @throws Error where the connection is to be cut */
async function actBefore(act: Act | undefined): Promise<Answer | undefined> {
  switch (act?.kind) {
    case 'delay':
      await sleep(act.ms);
      return undefined;
    case 'refuse':
      return {
        ...makeAnswer({ __type: `com.amazonaws.dynamodb.v20120810#${act.type}`, message: 'By rule' }),
        status: act.status,
      };
    case 'drop':
      throw new Error('Cut before the store saw it.');
    case 'lose':
    case 'withhold':
    case undefined:
      return undefined;
    default:
      return act satisfies never;
  }
}

/** @throws Error where the connection is to be cut */
async function actAfter(act: Act | undefined, counters: Counters): Promise<void> {
  if (act?.kind === 'withhold') {
    counters.held += 1;
    await sleep(act.ms);
    counters.held -= 1;
  }
  if (act?.kind === 'lose') throw new Error('Cut after the store had done it.');
}
