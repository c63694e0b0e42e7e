import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Log } from '../../aws/types.ts';
import { requestTarget } from '../http/request-target.ts';
import { handshakeHeader, offersProtocol } from './handshake-header.ts';
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
  readonly isApiKey: (key: unknown) => boolean;
  readonly limits: RealTimeLimits;
  readonly log: Log;
}

export function createRealTimeServer(dependencies: Dependencies): RealTimeServer {
  const { isApiKey, limits, log } = dependencies;
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
      const authorized = isApiKey(handshakeHeader(request)?.['x-api-key']);
      server.handleUpgrade(request, socket, head, (client) => serveConnection(client, authorized, dependencies));
    },
    stop: () => {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}

function turnAway(socket: Duplex, status: string): void {
  // Whoever hangs up on a refusal has had it; an error that nobody hears would end the process.
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
