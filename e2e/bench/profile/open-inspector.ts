import * as v from 'valibot';

const Message = v.object({
  id: v.optional(v.number()),
  method: v.optional(v.string()),
  params: v.optional(v.unknown()),
  result: v.optional(v.unknown()),
  error: v.optional(v.object({ message: v.string() })),
});
const Attached = v.object({ sessionId: v.string(), workerInfo: v.object({ title: v.string(), url: v.string() }) });
const Relayed = v.object({ sessionId: v.string(), message: v.string() });

/** A thread of the inspected process. */
export interface Thread {
  /** "main", or the file that the worker runs. */
  readonly name: string;
  /** A method of the inspector's protocol. @throws Error that says why it was refused */
  call(method: string, params?: object): Promise<unknown>;
}

export interface Inspector {
  /** The main thread and the workers that run now. */
  threads(): readonly Thread[];
  close(): void;
}

/** The address that Node prints when it is started with `--inspect`. */
export function findInspector(said: string): string | undefined {
  return /Debugger listening on (ws:\S+)/.exec(said)?.[1];
}

/** @throws Error where nobody answers */
export async function openInspector(url: string): Promise<Inspector> {
  const socket = new WebSocket(url);
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(new Error('The inspector refused the connection.'));
  });
  const workers = new Map<string, { thread: Thread; hear: (text: string) => void }>();
  const main = createThread('main', (text) => socket.send(text));
  socket.onmessage = ({ data }) => {
    const { method, params } = v.parse(Message, JSON.parse(String(data)));
    if (method === 'NodeWorker.attachedToWorker') attach(v.parse(Attached, params));
    else if (method === 'NodeWorker.receivedMessageFromWorker') {
      const { sessionId, message } = v.parse(Relayed, params);
      workers.get(sessionId)?.hear(message);
    } else main.hear(String(data));
  };

  function attach({ sessionId, workerInfo }: v.InferOutput<typeof Attached>): void {
    const send = (message: string) =>
      void main.thread.call('NodeWorker.sendMessageToWorker', { sessionId, message }).catch(() => undefined);
    workers.set(sessionId, createThread(workerInfo.url, send));
  }

  await main.thread.call('NodeWorker.enable', { waitForDebuggerOnStart: false });
  return {
    threads: () => [main.thread, ...[...workers.values()].map(({ thread }) => thread)],
    close: () => socket.close(),
  };
}

function createThread(name: string, send: (text: string) => void) {
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (problem: Error) => void }>();
  let calls = 0;
  const thread: Thread = {
    name,
    call: (method, params = {}) =>
      new Promise((resolve, reject) => {
        calls += 1;
        waiting.set(calls, { resolve, reject });
        send(JSON.stringify({ id: calls, method, params }));
      }),
  };
  const hear = (text: string) => {
    const { id, result, error } = v.parse(Message, JSON.parse(text));
    const caller = id === undefined ? undefined : waiting.get(id);
    if (id === undefined || caller === undefined) return;
    waiting.delete(id);
    if (error) caller.reject(new Error(error.message));
    else caller.resolve(result);
  };
  return { thread, hear };
}
