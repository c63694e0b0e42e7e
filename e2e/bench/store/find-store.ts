import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import type { BoothProcess } from '../../booth/start-booth.ts';

const Keys = v.object({ accessKeyId: v.string(), secretAccessKey: v.string() });

/** A DynamoDB Local and the name under which its tables are kept. */
export interface Store {
  readonly pid: number;
  readonly port: number;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** How Java was called. */
  readonly args: readonly string[];
}

interface JavaProcess {
  readonly pid: number;
  readonly args: readonly string[];
}

/** The booth's own. @throws Error where none runs under it, or its keys can't be read */
export async function findStore({ pid, data }: Pick<BoothProcess, 'pid' | 'data'>): Promise<Store> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,args='], { maxBuffer: 2 ** 24 });
  const java = findJava(stdout, pid);
  if (java === undefined) throw new Error('No DynamoDB Local runs under the booth.');
  const credentials = v.parse(Keys, JSON.parse(readFileSync(join(data, 'keys.json'), 'utf8')));
  return { ...java, port: Number(argumentOf(java.args, '-port')), credentials };
}

/** What follows a flag in the arguments; empty where it isn't among them. */
export const argumentOf = (args: readonly string[], flag: string): string =>
  args.includes(flag) ? (args[args.indexOf(flag) + 1] ?? '') : '';

/** The one that descends from the process; `list` has pid, parent and arguments a line. Folders with a blank are not known. */
export function findJava(list: string, ancestor: number): JavaProcess | undefined {
  const rows = list.split('\n').flatMap((line) => {
    const [pid, parent, ...args] = line.trim().split(/\s+/);
    return pid ? [{ pid: Number(pid), parent: Number(parent), args }] : [];
  });
  const family = new Set([ancestor]);
  for (let before = 0; before < family.size; ) {
    before = family.size;
    for (const row of rows) if (family.has(row.parent)) family.add(row.pid);
  }
  // The guard above it has the same arguments after its own.
  return rows.find(
    ({ pid, args }) => family.has(pid) && /java$/.test(args[0] ?? '') && args.includes('DynamoDBLocal.jar'),
  );
}
