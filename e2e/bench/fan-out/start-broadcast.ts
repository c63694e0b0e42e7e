import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';

const Ready = v.tuple([v.object({ port: v.number() }), v.unknown()]);

/** The bare server in a process of its own. */
export interface Broadcast {
  readonly port: number;
  readonly pid: number;
  stop(): void;
}

export async function startBroadcast(): Promise<Broadcast> {
  const child = fork(fileURLToPath(new URL('./broadcast.ts', import.meta.url)));
  const [{ port }] = v.parse(Ready, await once(child, 'message'));
  if (child.pid === undefined) throw new Error('The bare server did not start.');
  return { port, pid: child.pid, stop: () => void child.kill() };
}
