import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { RestApi } from '../api-gateway/create-rest-api.ts';
import type { Clock, Credentials, Log } from '../aws/types.ts';
import { isHost } from '../hosting/amplify-outputs.ts';
import type { Hosting } from '../hosting/create-hosting.ts';
import { answerJson } from './answer-json.ts';
import { type AwsApis, createAwsJson } from './aws-json.ts';
import { chooseRoute, pathOf } from './choose-route.ts';
import { createPipelineLimit } from './crowd/limit-pipeline.ts';
import { createLambdaInvoke, type InvokeFunction } from './lambda-invoke.ts';
import { listen } from './listen.ts';
import { stopServer, trackSockets } from './stop-server.ts';

export interface ServerOptions {
  /** 0: any free one. */
  readonly port: number;
  /** Absent: every address of the machine, IPv6 included where it has any. */
  readonly host?: string;
  readonly restApi: RestApi;
  readonly appsync: {
    handle(req: IncomingMessage, res: ServerResponse): Promise<void>;
    upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void;
  };
  /** Answers the operations of the user pool that need no signature. */
  readonly signIn: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
  readonly awsApis: AwsApis;
  readonly invokeFunction: InvokeFunction;
  readonly credentials: Credentials;
  readonly hosting: Hosting;
  /** `/amplify_outputs.json` for whoever asked at this host. */
  readonly outputs: (host: string) => object;
  /** Whether everything is up. */
  readonly ready: () => boolean;
  readonly log: Log;
  readonly clock?: Clock;
  readonly newRequestId?: () => string;
  /** How long calls under way get at the end; milliseconds. */
  readonly graceMs?: number;
}

export interface RunningServer {
  readonly port: number;
  stop(): Promise<void>;
}

// A caller that dawdles holds a socket and nothing else; these end it. Milliseconds.
const patience = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 2_000,
};

const failed = (error: string, message: string, requestId: string): object => ({ error, message, requestId });

function answerOutputs(req: IncomingMessage, res: ServerResponse, options: ServerOptions, requestId: string): void {
  const host = req.headers.host ?? '';
  if (isHost(host)) answerJson(res, 200, options.outputs(host));
  else answerJson(res, 400, failed('InvalidRequest', 'Send a Host header that names this booth.', requestId));
}

function createDispatch(options: ServerOptions, clock: Clock, newRequestId: () => string) {
  const awsJson = createAwsJson({ ...options, clock });
  const lambdaInvoke = createLambdaInvoke({ ...options, clock });
  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const { method = '', url = '' } = req;
    const target = req.headers['x-amz-target'];
    const announced = req.headers['access-control-request-headers'];
    const route = chooseRoute({ method, url, target: target?.toString(), announced }, options.restApi.stagePath);
    switch (route.part) {
      case 'sign-in':
        return options.signIn(req, res);
      case 'aws':
        return awsJson(req, res);
      case 'lambda':
        return lambdaInvoke(req, res, route.name);
      case 'appsync':
        return options.appsync.handle(req, res);
      case 'rest':
        return options.restApi.handle(req, res, route.path);
      case 'health':
        return options.ready() ? answerJson(res, 200, { status: 'ok' }) : answerJson(res, 503, { status: 'starting' });
      case 'outputs':
        options.hosting.setHeaders('/amplify_outputs.json', res);
        return answerOutputs(req, res, options, newRequestId());
      case 'web':
        return options.hosting.handle(req, res);
      case 'nothing':
        return answerJson(
          res,
          400,
          failed('InvalidRequest', 'Ask for a path that begins with a slash.', newRequestId()),
        );
      default: {
        const unknown: never = route;
        throw new Error(`No part answers ${JSON.stringify(unknown)}`);
      }
    }
  };
}

/** What Node can't read as HTTP, or gave up waiting for. */
function refuseBroken(error: NodeJS.ErrnoException, socket: Duplex, requestId: string): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request';
  const body = JSON.stringify(failed('InvalidRequest', 'The request could not be read. Send it again.', requestId));
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

/** Only the real-time endpoint is upgraded; `upgrade` owns the socket from then on. */
function upgrade(options: ServerOptions, req: IncomingMessage, socket: Duplex, head: Buffer): void {
  // Without a listener a connection that breaks would end the process.
  socket.on('error', () => socket.destroy());
  if (pathOf(req.url ?? '') !== '/graphql/realtime') {
    socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
    return;
  }
  options.appsync.upgrade(req, socket, head);
}

/**
 * Starts the one server of the laptop: pages, REST, GraphQL and the AWS APIs on one port.
 * @throws Error with a sentence that names PORT where the port can't be had
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { log, clock = Date.now, newRequestId = randomUUID, graceMs = 2000 } = options;
  const dispatch = createDispatch(options, clock, newRequestId);
  const limitPipeline = createPipelineLimit();
  const server = createServer(patience, (req, res) => {
    limitPipeline(req, res);
    res.on('error', () => res.destroy());
    dispatch(req, res).catch((error: unknown) => {
      const requestId = newRequestId();
      const why = error instanceof Error ? error.message : String(error);
      log.error(`The request ${requestId} (${req.method} ${pathOf(req.url ?? '')}) failed: ${why}`);
      if (res.headersSent) res.destroy();
      else answerJson(res, 500, failed('Internal', 'Something went wrong. Try again, or tell the staff.', requestId));
    });
  });
  server.on('upgrade', (req: IncomingMessage, socket: Duplex, head: Buffer) => {
    try {
      upgrade(options, req, socket, head);
    } catch (error) {
      log.error(`A connection failed: ${error instanceof Error ? error.message : String(error)}`);
      socket.destroy();
    }
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => refuseBroken(error, socket, newRequestId()));
  const sockets = trackSockets(server);
  const port = await listen(server, options.port, options.host);
  return { port, stop: () => stopServer(server, sockets, graceMs) };
}
