import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Browsers have one request under way on a connection; a few more are harmless. */
const UNDER_WAY = 4;

/**
 * Reads no further from a connection that sends requests without waiting for their answers, until some are answered:
 * each of them would take memory, and they would all be dispatched at once.
 */
export function createPipelineLimit(): (req: IncomingMessage, res: ServerResponse) => void {
  const connections = new WeakMap<Socket, { underWay: number; paused: boolean }>();
  return ({ socket }, res) => {
    const state = connections.get(socket) ?? { underWay: 0, paused: false };
    connections.set(socket, state);
    state.underWay += 1;
    // Whoever takes up the request's body starts the reading again: so it is stopped after that.
    setImmediate(() => {
      if (state.underWay < UNDER_WAY) return;
      state.paused = true;
      socket.pause();
    });
    res.once('close', () => {
      state.underWay -= 1;
      if (!state.paused || state.underWay >= UNDER_WAY) return;
      state.paused = false;
      socket.resume();
    });
  };
}
