import { setTimeout as delay } from 'node:timers/promises';
import { machineClock } from './clock.ts';
import { type ConnectionPool, openPool } from './connection-pool.ts';
import type { Job, JobResult, Sent } from './job.ts';

/** Sends what the job says. @throws Error where nobody listens; an answer of any status, or none, is a result */
export async function runJob(job: Job): Promise<JobResult> {
  const pool = await openPool(job.port, job.concurrency, job.dues === undefined ? job.concurrency : 1);
  const cpu = process.cpuUsage();
  const startedAt = machineClock();
  try {
    const sent = job.dues === undefined ? await sendInTurn(job, pool) : await sendWhenDue(job, job.dues, pool);
    const { user, system } = process.cpuUsage(cpu);
    return { sent, startedAt, endedAt: machineClock(), cpuMs: (user + system) / 1000 };
  } finally {
    pool.close();
  }
}

async function sendInTurn({ requests, concurrency, ms }: Job, pool: ConnectionPool): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  const until = machineClock() + ms;
  let next = 0;
  const work = async () => {
    while (next < requests.length && machineClock() < until) {
      const index = next++;
      const due = machineClock();
      const status = await ask(pool, requests[index] ?? '');
      sent.push({ index, due, answered: machineClock(), status });
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return sent;
}

async function sendWhenDue({ requests, ms }: Job, dues: readonly number[], pool: ConnectionPool) {
  const startedAt = machineClock();
  const flights: Promise<Sent>[] = [];
  for (const [index, request] of requests.entries()) {
    const due = startedAt + (dues[index] ?? Number.POSITIVE_INFINITY);
    if (due >= startedAt + ms) break;
    const early = due - machineClock();
    if (early > 0) await delay(early);
    flights.push(ask(pool, request).then((status) => ({ index, due, answered: machineClock(), status })));
  }
  return Promise.all(flights);
}

/** The answer's status, 0 without one: its reason is of no matter, any failure is a figure over its limit. */
async function ask(pool: ConnectionPool, request: string): Promise<number> {
  try {
    return (await pool.ask(request)).status;
  } catch {
    return 0;
  }
}
