import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { promisify } from 'node:util';

/** Clock ticks a second in /proc: 100 on every Linux that Node runs on. */
const TICKS = 100;

/** A process as `ps` lists it. */
export interface ProcessRow {
  readonly pid: number;
  readonly parent: number;
  /** Resident memory, MB. */
  readonly memory: number;
  /** CPU time used so far, seconds. */
  readonly cpu: number;
  readonly command: string;
}

/** What a booth uses, its Java apart from the rest. */
export interface Usage {
  readonly node: { readonly memory: number; readonly cpu: number };
  readonly java: { readonly memory: number; readonly cpu: number };
}

/** The booth's process and everything it started. NaN where the system has no `ps`. */
export async function measureProcess(pid: number): Promise<Usage> {
  if (process.platform === 'win32') {
    const unknown = { memory: Number.NaN, cpu: Number.NaN };
    return { node: unknown, java: unknown };
  }
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,rss=,time=,comm=']);
  const rows = parseProcessList(stdout).map((row) => ({ ...row, cpu: readCpu(row.pid) ?? row.cpu }));
  return addUp(familyOf(rows, pid));
}

export function parseProcessList(text: string): readonly ProcessRow[] {
  const rows: ProcessRow[] = [];
  for (const line of text.split('\n')) {
    const [pid, parent, memory, time, ...command] = line.trim().split(/\s+/);
    if (time === undefined) continue;
    rows.push({
      pid: Number(pid),
      parent: Number(parent),
      memory: Number(memory) / 1024,
      cpu: parseTime(time),
      command: basename(command.join(' ')),
    });
  }
  return rows;
}

/** `[[days-]hours:]minutes:seconds`, in seconds. */
function parseTime(text: string): number {
  const [clock = '', days = '0'] = text.split('-').reverse();
  return clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) + Number(days) * 86_400;
}

/** The process and its descendants. */
export function familyOf(rows: readonly ProcessRow[], pid: number): readonly ProcessRow[] {
  const family = new Set([pid]);
  for (let before = 0; before < family.size; ) {
    before = family.size;
    for (const row of rows) if (family.has(row.parent)) family.add(row.pid);
  }
  return rows.filter((row) => family.has(row.pid));
}

function addUp(rows: readonly ProcessRow[]): Usage {
  const usage = { node: { memory: 0, cpu: 0 }, java: { memory: 0, cpu: 0 } };
  for (const { command, memory, cpu } of rows) {
    const part = command === 'java' ? usage.java : usage.node;
    part.memory += memory;
    part.cpu += cpu;
  }
  return usage;
}

/** `ps` on Linux tells whole seconds; /proc/<pid>/stat, fields 14 and 15, hundredths (proc_pid_stat(5)). */
function readCpu(pid: number): number | undefined {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return undefined;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined; // ended since it was listed
  }
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}
