import { measureProcess } from '../measure-process.ts';

/** CPU time in milliseconds. */
export interface Cpu {
  readonly node: number;
  readonly java: number;
}

/** What a process and its descendants use while the work runs. */
export async function meterCpu<T>(
  pid: number,
  work: () => Promise<T>,
): Promise<{ readonly done: T; readonly cpu: Cpu }> {
  const before = await measureProcess(pid);
  const done = await work();
  const after = await measureProcess(pid);
  const used = (part: 'node' | 'java') => (after[part].cpu - before[part].cpu) * 1000;
  return { done, cpu: { node: used('node'), java: used('java') } };
}
