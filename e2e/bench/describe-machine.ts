import { execFile } from 'node:child_process';
import { availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { promisify } from 'node:util';

export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  readonly java: string;
  /** Processes that wanted a core over the last minute, before the bench began: other work makes figures worse. */
  readonly loadBefore: number;
}

export async function describeMachine(): Promise<Machine> {
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()}`,
    node: process.versions.node,
    java: await javaVersion(),
    loadBefore: Math.round((loadavg()[0] ?? Number.NaN) * 10) / 10,
  };
}

async function javaVersion(): Promise<string> {
  const java = process.env.JAVA_HOME ? `${process.env.JAVA_HOME}/bin/java` : 'java';
  try {
    const { stderr } = await promisify(execFile)(java, ['-version']);
    return stderr.split('\n')[0]?.replaceAll('"', '').trim() ?? 'unknown';
  } catch {
    return 'unknown'; // the booth may know another place for it
  }
}

export function showMachine(machine: Machine): string {
  const { cores, processor, memoryGb, system, node, java, loadBefore } = machine;
  const busy =
    loadBefore > cores / 2 ? '\nThe machine was busy with other work: the figures are worse than its own.' : '';
  return `${cores} cores (${processor}), ${memoryGb} GB, ${system}, Node ${node}, ${java}, load before: ${loadBefore}${busy}`;
}
