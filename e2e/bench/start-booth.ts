import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as v from 'valibot';

const root = join(fileURLToPath(import.meta.url), '../../..');
const START_MS = 60_000;
const LOOK_MS = 20;
const Running = v.object({ port: v.number(), pid: v.number() });

/** A booth of the bench's own: a process, a free port, an empty data folder. */
export interface BenchBooth {
  readonly url: string;
  readonly pid: number;
  /** `performance.now()` when the process was started, and when healthz first answered 200. */
  readonly spawnedAt: number;
  readonly healthyAt: number;
  stop(): Promise<void>;
}

/** Builds what isn't built; that takes no part in any figure. */
export async function buildIfMissing(): Promise<void> {
  if (['cdk.out', 'web/dist', 'aggregator/dist'].every((folder) => existsSync(join(root, folder)))) return;
  await promisify(execFile)(process.execPath, ['infra/local/build/run-build.ts'], { cwd: root });
}

// As `npm start` has them.
const flags = ['--disable-warning=ExperimentalWarning', '--max-old-space-size=256'];

/** Starts a built booth and waits until it is healthy. @throws Error with what it said, where it didn't start */
export async function startBenchBooth(): Promise<BenchBooth> {
  const data = mkdtempSync(join(tmpdir(), 'booth-bench-'));
  const spawnedAt = performance.now();
  const child = spawn(process.execPath, [...flags, 'infra/local/main.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, PORT: '0', BOOTHPRESSO_DATA: data, BOOTHPRESSO_BUILT: '1' },
  });
  let said = '';
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const listen = (chunk: unknown) => {
    said += String(chunk);
  };
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await exited;
    rmSync(data, { recursive: true, force: true });
  };
  while (performance.now() - spawnedAt < START_MS) {
    if (child.exitCode !== null || child.pid === undefined) break;
    const port = readPort(join(data, 'running.json'), child.pid);
    if (port !== undefined && (await isHealthy(port)))
      return { url: `http://127.0.0.1:${port}`, pid: child.pid, spawnedAt, healthyAt: performance.now(), stop };
    await delay(LOOK_MS);
  }
  await stop();
  throw new Error(`The booth did not come up in ${START_MS / 1000} s:\n${said}`);
}

async function isHealthy(port: number): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}/healthz`);
  await response.body?.cancel();
  return response.ok;
}

function readPort(file: string, pid: number): number | undefined {
  if (!existsSync(file)) return undefined;
  const running = v.parse(Running, JSON.parse(readFileSync(file, 'utf8')));
  return running.pid === pid ? running.port : undefined;
}
