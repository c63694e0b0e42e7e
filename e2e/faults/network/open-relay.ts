import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** An address under which the booth is reached, until it is no more. */
export interface Relay {
  readonly url: string;
  /** Nobody answers there any more, and what was open is dead. */
  end(): void;
}

/** Passes every byte on to the booth's port as it is at that moment. @param host one of this machine's own */
export async function openRelay(host: string, boothPort: () => number): Promise<Relay> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  };
  const server = createServer((client) => {
    const booth = connect(boothPort(), '127.0.0.1');
    for (const [one, other] of [
      [client, booth],
      [booth, client],
    ] as const) {
      keep(one);
      one.on('error', () => other.destroy());
      one.once('close', () => other.destroy());
    }
    client.pipe(booth).pipe(client);
  });
  server.listen(0, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${port}`,
    end() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
