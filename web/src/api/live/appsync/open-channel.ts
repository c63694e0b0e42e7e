import { CONNECTION_STATE_CHANGE, ConnectionState, generateClient } from 'aws-amplify/api';
import { Hub } from 'aws-amplify/utils';
import { loadConfig } from '../../config.ts';
import { configureAmplify } from '../../configure-amplify.ts';
import { NoAnswer } from '../../errors.ts';
import { retryDelay } from '../../retry.ts';
import type { Channel, ChannelEvents } from '../source.ts';
import { abandonSockets, installPageSocket } from './plain-socket.ts';

/** A subscription that isn't acknowledged by then is started anew (Amplify itself would wait 15 s, then 60). */
const START_MS = 8000;
/** What Amplify tells on its hub once AppSync has taken a subscription. */
const ACKNOWLEDGED = 'Subscription ack';

const broken = new Set<unknown>([
  ConnectionState.ConnectionDisrupted,
  ConnectionState.ConnectionDisruptedPendingNetwork,
  ConnectionState.ConnectedPendingKeepAlive,
  ConnectionState.Disconnected,
]);

interface Stream {
  subscribe(observer: { next(message: { data: unknown }): void; error(problem: unknown): void }): {
    unsubscribe(): void;
  };
}
type Subscribe = (document: string, variables: Record<string, string>) => Stream;
let preparing: Promise<Subscribe> | undefined;

async function prepareClient(): Promise<Subscribe> {
  const { outputs } = await loadConfig();
  installPageSocket();
  configureAmplify(outputs);
  const client = generateClient({ authMode: 'apiKey' });
  return (document, variables) => {
    const stream = client.graphql({ query: document, variables });
    if (!('subscribe' in stream)) throw new Error('a subscription document is expected');
    return stream;
  };
}

function isMine(message: unknown, document: string, variables: Record<string, string>): boolean {
  if (typeof message !== 'object' || message === null) return false;
  const { query, variables: theirs } = message as { query?: unknown; variables?: unknown };
  const operation = /subscription (\w+)/.exec(document)?.[1] ?? '';
  return String(query).includes(`subscription ${operation}(`) && JSON.stringify(theirs) === JSON.stringify(variables);
}

/**
 * Opens one subscription and keeps it open for ever: whenever the connection breaks it is started anew, soon at
 * first and then more patiently, in its own time rather than Amplify's (5 s, then each minute).
 */
export async function openChannel(
  document: string,
  variables: Record<string, string>,
  events: ChannelEvents,
): Promise<Channel> {
  preparing ??= prepareClient().catch((problem: unknown) => {
    preparing = undefined;
    throw problem;
  });
  const subscribe = await preparing;
  let subscription: { unsubscribe(): void } | undefined;
  let ready = false;
  let closed = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function start(): void {
    subscription?.unsubscribe();
    clearTimeout(timer);
    timer = setTimeout(() => {
      abandonSockets();
      restartLater();
    }, START_MS);
    subscription = subscribe(document, variables).subscribe({
      next: (message) => events.onData(message.data),
      error: () => restartLater(),
    });
  }

  function restartLater(): void {
    if (closed) return;
    if (ready) events.onDown();
    ready = false;
    failures += 1;
    clearTimeout(timer);
    timer = setTimeout(start, retryDelay(failures, new NoAnswer('disconnected'), Math.random()));
  }

  const stopListening = Hub.listen('api', ({ payload }) => {
    if (payload.event === ACKNOWLEDGED && isMine(payload.data, document, variables)) {
      ready = true;
      failures = 0;
      clearTimeout(timer);
      events.onReady();
    } else if (payload.event === CONNECTION_STATE_CHANGE && ready) {
      const { connectionState } = payload.data as { connectionState?: unknown };
      if (broken.has(connectionState)) restartLater();
    }
  });

  start();
  return {
    close() {
      closed = true;
      clearTimeout(timer);
      stopListening();
      subscription?.unsubscribe();
    },
    reopen() {
      if (closed) return;
      failures = 0;
      abandonSockets();
      restartLater();
    },
  };
}
