import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Job, JobResult } from './job.ts';
import type { LoadMessage } from './load-process.ts';

/** A process of its own that sends, so that neither the bench's own work nor the booth's is in its way. */
export interface Load {
  /** One job at a time. @throws Error where nobody listens on the port, or the process has ended */
  run(job: Job): Promise<JobResult>;
  stop(): Promise<void>;
}

export function startLoad(): Load {
  const child = fork(fileURLToPath(new URL('./load-process.ts', import.meta.url)), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    async run(job) {
      const ending = new AbortController();
      const gone = ended.then(() => {
        ending.abort();
        throw new Error('The load process has ended.');
      });
      child.send(job);
      const answer = once(child, 'message', { signal: ending.signal });
      const [message] = (await Promise.race([answer, gone])) as [LoadMessage];
      if ('problem' in message) throw new Error(message.problem);
      return message.result;
    },
    async stop() {
      child.disconnect();
      await ended;
    },
  };
}
