import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** How many files and sockets a process started from here may have open; infinite where nothing limits or tells it. */
export async function openFileLimit(): Promise<number> {
  if (process.platform === 'win32') return Number.POSITIVE_INFINITY;
  // Node raises its own soft limit to the hard one at start, and its children inherit that.
  const { stdout } = await promisify(execFile)('sh', ['-c', 'ulimit -n']);
  return stdout.trim() === 'unlimited' ? Number.POSITIVE_INFINITY : Number(stdout);
}
