import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';

/** The sockets of a server: those in its hands, and the upgraded ones, of which it loses sight. */
export interface Sockets {
  readonly open: ReadonlySet<Duplex>;
  readonly upgraded: ReadonlySet<Duplex>;
}

/** Notes sockets as they come and go. */
export function trackSockets(server: Server): Sockets {
  const open = new Set<Duplex>();
  const upgraded = new Set<Duplex>();
  const noteIn = (set: Set<Duplex>, socket: Duplex): void => {
    set.add(socket);
    socket.once('close', () => set.delete(socket));
  };
  server.on('connection', (socket) => noteIn(open, socket));
  server.on('upgrade', (_req, socket) => noteIn(upgraded, socket));
  return { open, upgraded };
}

/** Takes no new calls, ends real time at once, gives calls under way `graceMs` to end, then closes every socket. */
export function stopServer(server: Server, { open, upgraded }: Sockets, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => {
      for (const socket of open) socket.destroy();
    }, graceMs);
    // A connection that is kept alive becomes idle only once its last answer is out.
    const closeIdle = setInterval(() => server.closeIdleConnections(), 20);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(closeIdle);
      resolve();
    });
    for (const socket of upgraded) socket.destroy();
  });
}
