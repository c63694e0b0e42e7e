import { type ChildProcess, execFile, spawn } from 'node:child_process';
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

// As `npm start` has them.
const flags = ['--disable-warning=ExperimentalWarning', '--max-old-space-size=256'];

export interface BoothOptions {
  /** Where the booth keeps its data; absent, a folder of its own that `discard` removes. */
  readonly data?: string;
  /** 0: any free one. */
  readonly port?: number;
  /** On top of this process's own environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Ahead of the flags that `npm start` gives Node. */
  readonly nodeFlags?: readonly string[];
}

/** A built booth in a process of its own, started as `npm start` does it. */
export interface BoothProcess {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly data: string;
  /** `performance.now()` when the process was started, and when healthz first answered 200. */
  readonly spawnedAt: number;
  readonly healthyAt: number;
  /** Settles when the process has ended, however that came. */
  readonly exited: Promise<void>;
  /** Of a process that has ended; null where a signal ended it, undefined while it lives. */
  exitCode(): number | null | undefined;
  /** All it has printed so far. */
  said(): string;
  /** Asks it to end, and waits until it has; its data stay. */
  stop(): Promise<void>;
  /** Ends it if it runs, and removes its data folder where that was its own. */
  discard(): Promise<void>;
}

/** It ended, or was ended, before it was healthy. */
export class BoothDidNotStart extends Error {
  override readonly name = 'BoothDidNotStart';
  /** null: it was alive and not healthy in time, or a signal ended it. */
  readonly exitCode: number | null;
  readonly said: string;

  constructor(exitCode: number | null, said: string) {
    super(`The booth did not come up:\n${said}`);
    this.exitCode = exitCode;
    this.said = said;
  }
}

/** Builds what isn't built; that takes no part in any figure. */
export async function buildIfMissing(): Promise<void> {
  if (['cdk.out', 'web/dist', 'aggregator/dist'].every((folder) => existsSync(join(root, folder)))) return;
  await promisify(execFile)(process.execPath, ['infra/local/build/run-build.ts'], { cwd: root });
}

/** Starts a built booth and waits until it is healthy. @throws BoothDidNotStart */
export async function startBoothProcess(options: BoothOptions = {}): Promise<BoothProcess> {
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'booth-'));
  const spawnedAt = performance.now();
  const child = spawn(process.execPath, [...(options.nodeFlags ?? []), ...flags, 'infra/local/main.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      ...options.env,
      PORT: String(options.port ?? 0),
      BOOTHPRESSO_DATA: data,
      BOOTHPRESSO_BUILT: '1',
    },
  });
  const said = listenTo(child);
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    if (!hasEnded(child)) child.kill('SIGTERM');
    await exited;
  };
  const discard = async () => {
    await stop();
    if (options.data === undefined) rmSync(data, { recursive: true, force: true });
  };
  while (performance.now() - spawnedAt < START_MS && !hasEnded(child)) {
    const { pid } = child;
    const port = pid === undefined ? undefined : readPort(join(data, 'running.json'), pid);
    if (pid !== undefined && port !== undefined && (await isHealthy(port))) {
      const url = `http://127.0.0.1:${port}`;
      const healthyAt = performance.now();
      const exitCode = () => (hasEnded(child) ? child.exitCode : undefined);
      return { url, port, pid, data, spawnedAt, healthyAt, exited, exitCode, said, stop, discard };
    }
    await delay(LOOK_MS);
  }
  const { exitCode } = child;
  await discard();
  throw new BoothDidNotStart(exitCode, said());
}

function hasEnded({ exitCode, signalCode, pid }: ChildProcess): boolean {
  return pid === undefined || exitCode !== null || signalCode !== null;
}

function listenTo(child: ChildProcess): () => string {
  let said = '';
  const listen = (chunk: unknown) => {
    said += String(chunk);
  };
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  return () => said;
}

async function isHealthy(port: number): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}/healthz`);
  await response.body?.cancel();
  return response.ok;
}

/** The file may be one that an ended booth left behind. */
function readPort(file: string, pid: number): number | undefined {
  if (!existsSync(file)) return undefined;
  const running = v.parse(Running, JSON.parse(readFileSync(file, 'utf8')));
  return running.pid === pid ? running.port : undefined;
}
