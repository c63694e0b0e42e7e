import type { Job, JobResult } from './job.ts';
import { runJob } from './run-job.ts';

export type LoadMessage = { readonly result: JobResult } | { readonly problem: string };

// The child of `start-load.ts`: one job at a time.
process.on('message', (job: Job) => {
  void runJob(job)
    .then(
      (result): LoadMessage => ({ result }),
      (problem: unknown): LoadMessage => ({ problem: String(problem) }),
    )
    .then((message) => process.send?.(message));
});
process.on('disconnect', () => process.exit());
