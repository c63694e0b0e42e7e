import * as v from 'valibot';
import type { Inspector, Thread } from './open-inspector.ts';

const Traced = v.object({
  /** Times in milliseconds of `machineClock`. */
  start: v.number(),
  end: v.number(),
  /** "client": asked by this thread; "server": answered by it. */
  side: v.picklist(['client', 'server']),
  /** An operation of DynamoDB, else the path. */
  what: v.string(),
});
const Evaluated = v.object({ result: v.object({ value: v.string() }) });

/** One request of HTTP, seen from within the thread that sent or answered it. */
export type Traced = v.InferOutput<typeof Traced>;

// Runs in the inspected thread: Node tells of every request of its own HTTP client and server by these channels.
const listen = `(() => {
  const { subscribe } = process.getBuiltinModule('node:diagnostics_channel');
  const clock = () => Number(process.hrtime.bigint()) / 1e6;
  const open = new Map();
  const traced = (globalThis.benchTrace = []);
  const begin = (side, what) => (message) => open.set(message.request, { start: clock(), side, what: what(message.request) });
  const finish = ({ request }) => {
    const begun = open.get(request);
    open.delete(request);
    if (begun) traced.push({ ...begun, end: clock() });
  };
  const target = (request) => String(request.getHeader('x-amz-target') ?? request.path).replace(/^.*\\./, '');
  subscribe('http.client.request.start', begin('client', target));
  subscribe('http.client.response.finish', finish);
  subscribe('http.server.request.start', begin('server', (request) => request.url));
  subscribe('http.server.response.finish', finish);
  const asked = (request) => request.path;
  subscribe('undici:request:create', begin('client', asked));
  subscribe('undici:request:trailers', finish);
  return '';
})()`;
const collect = 'JSON.stringify(globalThis.benchTrace.splice(0))';

/** From now on, each thread notes its requests. */
export async function traceRequests(inspector: Inspector): Promise<void> {
  for (const thread of inspector.threads()) await evaluate(thread, listen);
}

/** What was noted since the last time, thread by thread. */
export async function collectRequests(
  inspector: Inspector,
): Promise<readonly { readonly thread: string; readonly requests: readonly Traced[] }[]> {
  return Promise.all(
    inspector.threads().map(async (thread) => ({
      thread: thread.name,
      requests: v.parse(v.array(Traced), JSON.parse(await evaluate(thread, collect))),
    })),
  );
}

async function evaluate(thread: Thread, expression: string): Promise<string> {
  return v.parse(Evaluated, await thread.call('Runtime.evaluate', { expression, returnByValue: true })).result.value;
}
