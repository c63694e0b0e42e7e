import { spawn } from 'node:child_process';

const EXIT_NO_COMMAND = 127;

// Reads until our end is closed, which the system does however we end; then Java must not outlive us.
const watch = 'read -r line; kill -9 "$0" 2>/dev/null';

/** Starts Java; this process ends as it does, and it ends when this process is gone. */
export function startJava(java: string, given: readonly string[]): { pid: number; kill(signal: NodeJS.Signals): void } {
  const child = spawn(java, given, { stdio: ['ignore', 'ignore', 'inherit'] });
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(EXIT_NO_COMMAND);
  });
  const { pid } = child;
  if (pid === undefined) return { pid: 0, kill: () => undefined };
  const watcher = spawn('/bin/sh', ['-c', watch, String(pid)], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  child.on('exit', (code, signal) => {
    watcher.kill('SIGKILL');
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
  return { pid, kill: (signal) => void child.kill(signal) };
}
