import { setTimeout as delay } from 'node:timers/promises';
import { machineClock } from './clock.ts';
import type { Job, JobResult, Sent } from './job.ts';
import { type Connection, openConnection } from './open-connection.ts';

/** Sends what the job says. @throws Error where nobody listens; an answer of any status, or none, is a result */
export async function runJob(job: Job): Promise<JobResult> {
  const connections = await Promise.all(Array.from({ length: job.concurrency }, () => openConnection(job.port)));
  const cpu = process.cpuUsage();
  const startedAt = machineClock();
  const sent: Sent[] = [];
  let next = 0;
  const dueOf = (index: number) =>
    job.perSecond === undefined ? machineClock() : startedAt + (index * 1000) / job.perSecond;
  const work = async (connection: Connection) => {
    while (next < job.requests.length) {
      const index = next++;
      const due = dueOf(index);
      if (due - startedAt >= job.ms) return;
      const early = due - machineClock();
      if (early > 0) await delay(early);
      const status = await ask(connection, job.requests[index] ?? '');
      sent.push({ index, due, answered: machineClock(), status });
      if (status === 0) return;
    }
  };
  try {
    await Promise.all(connections.map(work));
  } finally {
    for (const connection of connections) connection.close();
  }
  const { user, system } = process.cpuUsage(cpu);
  return { sent, startedAt, endedAt: machineClock(), cpuMs: (user + system) / 1000 };
}

async function ask(connection: Connection, request: string): Promise<number> {
  try {
    return (await connection.ask(request)).status;
  } catch {
    return 0; // its reason is of no matter: any failure is a figure over its limit
  }
}
