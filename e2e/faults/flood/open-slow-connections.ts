import { connect, type Socket } from 'node:net';
import type { FloodTarget } from './flood-requests.ts';

const DRIP_MS = 1000;

export interface SlowConnections {
  /** How many were ended by the booth so far. */
  ended(): number;
  close(): void;
}

/** Connections that begin a request and never end it, a byte now and then: half within the headers, half within the body. */
export function openSlowConnections(count: number, { host, stagePath, pollId, ticket }: FloodTarget): SlowConnections {
  const [name = '', port = ''] = host.split(':');
  const sockets = new Set<Socket>();
  let ended = 0;
  let closed = false;
  const vote = `PUT ${stagePath}/booths/demo/polls/${pollId}/vote HTTP/1.1\r\nHost: ${host}\r\n`;
  const body = `${vote}Content-Type: application/json\r\nAuthorization: Bearer ${ticket}\r\nContent-Length: 9000\r\n\r\n{`;

  function open(index: number): void {
    const socket = connect({ host: name, port: Number(port) });
    sockets.add(socket);
    const inBody = index % 2 === 0;
    socket.on('connect', () => socket.write(inBody ? body : `${vote}X-Slow: `));
    const drip = setInterval(() => socket.writable && socket.write(inBody ? ' ' : 'a'), DRIP_MS);
    socket.resume();
    // Whoever is ended for being slow comes back, as slow.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      clearInterval(drip);
      sockets.delete(socket);
      if (closed) return;
      ended += 1;
      setTimeout(() => closed || open(index), 100);
    });
  }

  for (let index = 0; index < count; index += 1) open(index);
  return {
    ended: () => ended,
    close: () => {
      closed = true;
      for (const socket of sockets) socket.destroy();
    },
  };
}
