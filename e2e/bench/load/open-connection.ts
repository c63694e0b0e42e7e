import { once } from 'node:events';
import { connect } from 'node:net';
import { type Answer, readAnswer } from './read-answer.ts';

/** One kept connection; one request at a time. */
export interface Connection {
  /** Sends a whole request as text. @throws Error where the connection ends first */
  ask(request: string): Promise<Answer>;
  isOpen(): boolean;
  close(): void;
}

/** @throws Error where nobody listens */
export async function openConnection(port: number): Promise<Connection> {
  const socket = connect({ host: '127.0.0.1', port, noDelay: true });
  await once(socket, 'connect');
  let arrived: Buffer = Buffer.alloc(0);
  let waiting: { resolve: (answer: Answer) => void; reject: (problem: Error) => void } | undefined;
  const fail = (problem: Error) => {
    waiting?.reject(problem);
    waiting = undefined;
  };
  socket.on('data', (chunk: Buffer) => {
    arrived = arrived.length === 0 ? chunk : Buffer.concat([arrived, chunk]);
    const answer = readAnswer(arrived);
    if (!answer) return;
    arrived = arrived.subarray(answer.length);
    const { resolve } = waiting ?? { resolve: () => undefined };
    waiting = undefined;
    resolve(answer);
  });
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('The connection was closed before the answer.')));
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        if (socket.destroyed) return reject(new Error('The connection is closed.'));
        waiting = { resolve, reject };
        socket.write(request);
      }),
    isOpen: () => !socket.destroyed && socket.writable,
    close: () => socket.destroy(),
  };
}
