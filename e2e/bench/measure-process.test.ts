import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { familyOf, measureProcess, parseProcessList } from './measure-process.ts';

const list = `    1     0  2048    00:00:09 init
   10     1 10240    00:01:02 node
   11    10  1024  2-00:00:01 /usr/lib/jvm/bin/java
   12    11  1024     0:01.50 some helper
   13     1  1024    00:00:00 node
`;

test('processes are read as Linux and macOS list them', () => {
  expect(parseProcessList(list).slice(1, 4)).toEqual([
    { pid: 10, parent: 1, memory: 10, cpu: 62, command: 'node' },
    { pid: 11, parent: 10, memory: 1, cpu: 172_801, command: 'java' },
    { pid: 12, parent: 11, memory: 1, cpu: 1.5, command: 'some helper' },
  ]);
});

test('a family is the process with all descendants', () => {
  expect(familyOf(parseProcessList(list), 10).map(({ pid }) => pid)).toEqual([10, 11, 12]);
});

test('a real process is measured, without the others', async () => {
  const script = 'process.stdin.resume(); process.stdout.write("up")';
  const child = spawn(process.execPath, ['-e', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  const usage = await measureProcess(child.pid ?? 0);
  child.stdin.end();
  child.kill();
  expect(usage.node.memory).toBeGreaterThan(5);
  expect(usage.node.cpu).toBeGreaterThan(0);
  expect(usage.java).toEqual({ memory: 0, cpu: 0 });
});
