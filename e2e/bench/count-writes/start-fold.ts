import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as v from 'valibot';
import type { StreamRecord } from './stream-event.ts';

const Answer = v.object({
  problem: v.optional(v.string()),
  result: v.optional(v.nullable(v.object({ batchItemFailures: v.optional(v.array(v.unknown())) }))),
});

/** A function that folds records, in a process of its own. */
export interface Fold {
  /** Gives it a batch. @throws Error where it fails, or says that a record failed */
  give(records: readonly StreamRecord[]): Promise<void>;
  stop(): void;
}

/** @param file the function's module, which exports `handler` */
export async function startFold(file: string, env: Readonly<Record<string, string>>): Promise<Fold> {
  const child = fork(fileURLToPath(new URL('./fold-process.ts', import.meta.url)), [pathToFileURL(file).href], {
    env: { ...process.env, ...env },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new AbortController();
  child.once('exit', () => ended.abort(new Error(`${file} has ended.`)));
  await once(child, 'message', { signal: ended.signal });
  return {
    async give(Records) {
      const answer = once(child, 'message', { signal: ended.signal });
      child.send({ Records });
      const [{ problem, result }] = v.parse(v.tuple([Answer, v.unknown()]), await answer);
      if (problem !== undefined) throw new Error(problem);
      const failed = result?.batchItemFailures?.length ?? 0;
      if (failed > 0) throw new Error(`${file}: ${failed} records failed.`);
    },
    stop: () => void child.kill(),
  };
}
