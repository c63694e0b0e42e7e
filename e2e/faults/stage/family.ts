import { execFile } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';

const LOOK_MS = 20;

export interface Relative {
  readonly pid: number;
  readonly command: string;
}

interface Listed extends Relative {
  readonly parent: number;
}

/** The process and all that descend from it, those that live. */
export async function listFamily(pid: number): Promise<readonly Relative[]> {
  const all = await listProcesses();
  const family = all.filter((one) => one.pid === pid);
  for (const { pid: parent } of family) family.push(...all.filter((one) => one.parent === parent));
  return family;
}

/** DynamoDB Local's Java among them; a script that stands in for it names the jar too, but isn't called java. */
export function findJava(family: readonly Relative[]): number | undefined {
  return family.find(({ command }) => /^\S*java\s.*DynamoDBLocal\.jar/.test(command))?.pid;
}

export function findGuard(family: readonly Relative[]): number | undefined {
  return family.find(({ command }) => command.includes('guard.mjs'))?.pid;
}

/** Sends the signal to each that is still there. */
export function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch (problem) {
      if (!(problem instanceof Error && 'code' in problem && problem.code === 'ESRCH')) throw problem;
    }
  }
}

export async function waitUntilGone(pids: readonly number[]): Promise<void> {
  while ((await listProcesses()).some(({ pid }) => pids.includes(pid))) await delay(LOOK_MS);
}

/** Without the dead that nobody has buried yet. */
async function listProcesses(): Promise<readonly Listed[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { maxBuffer: 2 ** 24 });
  return stdout.split('\n').flatMap((line) => {
    const [, pid, parent, stat, command] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    if (pid === undefined || stat === undefined || stat.startsWith('Z')) return [];
    return [{ pid: Number(pid), parent: Number(parent), command: command ?? '' }];
  });
}
