import type { WebSocket } from 'ws';
import type { Log } from '../../aws/types.ts';
import type { Hub } from './hub.ts';
import type { RealTimeLimits } from './limits.ts';
import { parseClientMessage, type ServerMessage, type SocketError, type StartMessage } from './messages.ts';
import type { StartSubscription } from './start-subscription.ts';

interface Dependencies {
  readonly hub: Pick<Hub, 'add'>;
  readonly startSubscription: StartSubscription;
  readonly limits: RealTimeLimits;
  readonly log: Log;
}

/** What the handshake told. */
interface Opening {
  /** Whether its header held; AppSync says so only after `connection_init`. Never rejects. */
  readonly authorized: Promise<boolean>;
  readonly sourceIp: string;
}

const asText = { binary: false };
const closing = Buffer.from('}');

/** One client's socket, from `connection_init` to its close. */
export function serveConnection(
  socket: WebSocket,
  { authorized, sourceIp }: Opening,
  dependencies: Dependencies,
): void {
  const { hub, startSubscription, limits, log } = dependencies;
  /** By the client's id; without `leave` while it is being started. */
  const subscriptions = new Map<string, { leave?: () => void }>();
  let ready = false;
  let heard = true;

  const sendText = (text: string | Buffer): void => {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > limits.waitingBytes) socket.terminate();
    else socket.send(text, asText);
  };
  const send = (message: ServerMessage): void => sendText(JSON.stringify(message));
  const refuse = (id: string, error: SocketError): void => send({ type: 'error', id, payload: { errors: [error] } });

  const keepAlive = setInterval(() => {
    if (!heard) return socket.terminate();
    heard = false;
    socket.ping();
    if (ready) send({ type: 'ka' });
  }, limits.keepAliveMs);
  const init = setTimeout(() => ready || socket.close(1008, 'connection_init did not come'), limits.initMs);
  const life = setTimeout(() => socket.close(1000, 'A day has passed: connect again'), limits.lifeMs);

  const initialize = async (): Promise<void> => {
    clearTimeout(init);
    if (!(await authorized)) {
      const error = { errorType: 'UnauthorizedException', message: 'You are not authorized.', errorCode: 401 };
      send({ type: 'connection_error', payload: { errors: [error] } });
      socket.close(1008, 'Unauthorized');
      return;
    }
    ready = true;
    send({ type: 'connection_ack', payload: { connectionTimeoutMs: limits.connectionTimeoutMs } });
    send({ type: 'ka' });
  };

  const start = async (message: StartMessage): Promise<void> => {
    const { id } = message;
    if (subscriptions.has(id)) {
      return refuse(id, { errorType: 'DuplicatedOperationError', message: `Operation ${id} is running already.` });
    }
    if (subscriptions.size >= limits.subscriptions) {
      const text = `A connection takes ${limits.subscriptions} subscriptions.`;
      return refuse(id, { errorType: 'MaxSubscriptionsReachedError', message: text });
    }
    const entry: { leave?: () => void } = {};
    subscriptions.set(id, entry);
    const started = await startSubscription(message, sourceIp);
    // Stopped, or gone, in the meantime.
    if (subscriptions.get(id) !== entry) return;
    if ('errors' in started) {
      subscriptions.delete(id);
      return send({ type: 'error', id, payload: { errors: started.errors } });
    }
    const before = Buffer.from(`{"type":"data","id":${JSON.stringify(id)},"payload":`);
    const deliver = (payload: Buffer) => sendText(Buffer.concat([before, payload, closing]));
    entry.leave = hub.add({ ...started.subscription, deliver });
    send({ type: 'start_ack', id });
  };

  const stop = (id: string): void => {
    if (!subscriptions.has(id)) {
      refuse(id, { errorType: 'UnknownOperationError', message: `No operation ${id} is running.` });
      return;
    }
    subscriptions.get(id)?.leave?.();
    subscriptions.delete(id);
    send({ type: 'complete', id });
  };

  socket.on('message', (data, isBinary) => {
    heard = true;
    const message = isBinary ? null : parseClientMessage(String(data));
    if (message?.type === 'connection_init') return void initialize();
    if (message === null || !ready) {
      const errorType = message === null ? 'UnsupportedOperation' : 'UnauthorizedException';
      return send({
        type: 'error',
        payload: { errors: [{ errorType, message: 'Not a message of the protocol here.' }] },
      });
    }
    if (message.type === 'stop') return stop(message.id);
    start(message).catch((error: unknown) => {
      log.error(`AppSync: a subscription failed to start: ${String(error)}`);
      subscriptions.delete(message.id);
      refuse(message.id, {
        errorType: 'InternalFailure',
        message: 'The subscription could not be started: try again.',
      });
    });
  });
  socket.on('pong', () => {
    heard = true;
  });
  // A broken socket closes next, which is where everything is let go.
  socket.on('error', (error) => log.info(`AppSync: a socket broke: ${error.message}`));
  socket.on('close', () => {
    clearInterval(keepAlive);
    clearTimeout(init);
    clearTimeout(life);
    for (const { leave } of subscriptions.values()) leave?.();
    subscriptions.clear();
  });
}
