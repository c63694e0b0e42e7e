import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const STDERR_KEPT = 8000;

/** Why Java ended: its exit code and the last of what it printed to standard error. */
export interface JavaExit {
  readonly code: number;
  readonly stderr: string;
}

export interface JavaProcess {
  /** Settles when Java has ended, for whatever reason. */
  readonly exited: Promise<JavaExit>;
  /** The guard's and Java's process ids, for tests and for a guard that was killed. */
  readonly guardPid: number | undefined;
  readonly javaPid: Promise<number | undefined>;
  /** Asks Java to end and waits until it has. */
  stop(): Promise<void>;
}

export interface JavaCommand {
  readonly java: string;
  readonly cwd: string;
  readonly commandArguments: readonly string[];
  /** Held while Java lives, so that no two use one folder; undefined when nothing is stored. */
  readonly lockFile: string | undefined;
  /** Made ready for quick and safe writes under the lock, before Java opens it; undefined when nothing is stored. */
  readonly databaseFile: string | undefined;
}

/** Starts Java under the guard, which ends it as soon as this process is gone. */
export function spawnJava({ java, cwd, commandArguments, lockFile, databaseFile }: JavaCommand): JavaProcess {
  const guard = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      join(import.meta.dirname, 'guard.mjs'),
      lockFile ?? '',
      databaseFile ?? '',
      cwd,
      java,
      ...commandArguments,
    ],
    // Its own process group: Ctrl+C in the terminal must not reach Java before our server has closed.
    { stdio: ['pipe', 'pipe', 'pipe'], detached: true, windowsHide: true },
  );
  // A guard that is already gone closes its input; its exit is reported below.
  guard.stdin.on('error', () => undefined);

  let stderr = '';
  guard.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-STDERR_KEPT);
  });

  const javaPid = new Promise<number | undefined>((resolve) => {
    const lines = createInterface({ input: guard.stdout });
    lines.once('line', (line) => resolve(Number(line)));
    lines.once('close', () => resolve(undefined));
  });
  const exited = new Promise<JavaExit>((resolve) => {
    guard.once('error', (error) => resolve({ code: 1, stderr: error.message }));
    guard.once('close', (code, signal) => {
      // A guard that was itself killed leaves Java behind.
      if (signal !== null) void javaPid.then((pid) => pid !== undefined && killQuietly(pid));
      resolve({ code: code ?? 1, stderr });
    });
  });

  return {
    exited,
    guardPid: guard.pid,
    javaPid,
    async stop() {
      guard.stdin.end();
      await exited;
    },
  };
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
