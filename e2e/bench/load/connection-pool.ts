import { type Connection, openConnection } from './open-connection.ts';
import type { Answer } from './read-answer.ts';

/** Connections to one port, the one used last taken first: those that nobody needs may be closed by the server. */
export interface ConnectionPool {
  /** Waits for a free connection where all are in use. @throws Error where the connection ends without an answer */
  ask(request: string): Promise<Answer>;
  close(): void;
}

/** Opens `atOnce` connections, and others as they are needed, up to `most`. @throws Error where nobody listens */
export async function openPool(port: number, most: number, atOnce: number): Promise<ConnectionPool> {
  const all = new Set(await Promise.all(Array.from({ length: atOnce }, () => openConnection(port))));
  const free = [...all];
  const waiting: (() => void)[] = [];
  let opening = 0;

  async function take(): Promise<Connection> {
    for (;;) {
      const connection = free.pop();
      if (connection?.isOpen()) return connection;
      if (connection) all.delete(connection);
      else if (all.size + opening < most) return open();
      else await new Promise<void>((resolve) => waiting.push(resolve));
    }
  }

  async function open(): Promise<Connection> {
    opening += 1;
    try {
      const connection = await openConnection(port);
      all.add(connection);
      return connection;
    } finally {
      opening -= 1;
    }
  }

  return {
    async ask(request) {
      const connection = await take();
      try {
        return await connection.ask(request);
      } finally {
        free.push(connection);
        waiting.shift()?.();
      }
    },
    close: () => {
      for (const connection of all) connection.close();
    },
  };
}
