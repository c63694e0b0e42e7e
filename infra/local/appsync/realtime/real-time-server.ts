import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Log } from '../../aws/types.ts';
import type { Authenticate } from '../auth/authenticate.ts';
import type { Caller } from '../auth/caller.ts';
import { RequestRefused } from '../errors.ts';
import { requestTarget, sourceIpOf } from '../http/request-target.ts';
import { credentialsIn, handshakeHeader, offersProtocol } from './handshake-header.ts';
import type { Hub } from './hub.ts';
import type { RealTimeLimits } from './limits.ts';
import { serveConnection } from './serve-connection.ts';
import type { StartSubscription } from './start-subscription.ts';

/** The endpoint `/graphql/realtime`. */
export interface RealTimeServer {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  stop(): void;
}

interface Dependencies {
  readonly hub: Pick<Hub, 'add'>;
  readonly startSubscription: StartSubscription;
  readonly authenticate: Authenticate;
  readonly limits: RealTimeLimits;
  readonly log: Log;
}

export function createRealTimeServer(dependencies: Dependencies): RealTimeServer {
  const { authenticate, limits, log } = dependencies;
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: limits.messageBytes,
    handleProtocols: () => 'graphql-ws',
  });
  return {
    upgrade: (request, socket, head) => {
      if (requestTarget(request).path !== '/graphql/realtime') return turnAway(socket, '404 Not Found');
      if (!offersProtocol(request)) return turnAway(socket, '400 Bad Request');
      if (server.clients.size >= limits.connections) {
        log.error(`AppSync: ${limits.connections} sockets are open; one more was turned away`);
        return turnAway(socket, '429 Too Many Requests');
      }
      const sourceIp = sourceIpOf(request.socket);
      const authorized = isAuthorized(authenticate({ ...credentialsIn(handshakeHeader(request)), sourceIp }), log);
      const opening = { authorized, sourceIp };
      server.handleUpgrade(request, socket, head, (client) => serveConnection(client, opening, dependencies));
    },
    stop: () => {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}

/** What goes wrong inside lets nobody in. */
async function isAuthorized(authentication: Promise<Caller>, log: Log): Promise<boolean> {
  try {
    await authentication;
    return true;
  } catch (error) {
    if (!(error instanceof RequestRefused)) log.error(`AppSync: a handshake failed: ${String(error)}`);
    return false;
  }
}

function turnAway(socket: Duplex, status: string): void {
  // Whoever hangs up on a refusal has had it; an error that nobody hears would end the process.
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
