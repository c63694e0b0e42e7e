import { describe, expect, it } from 'vitest';
import type { DynamoDbUnavailable } from './errors.ts';
import { keepRunning } from './keep-running.ts';
import type { JavaExit, JavaProcess } from './spawn-java.ts';

/** A Java that ends when it is told to. */
function playJava() {
  const { promise: exited, resolve: end } = Promise.withResolvers<JavaExit>();
  const java: JavaProcess = {
    exited,
    guardPid: undefined,
    javaPid: Promise.resolve(undefined),
    stop: async () => end({ code: 0, stderr: '' }),
  };
  return { java, end };
}

function keep(play: { readonly java: JavaProcess }[], ready: (java: JavaProcess) => Promise<JavaExit | undefined>) {
  const lines: string[] = [];
  const failed = Promise.withResolvers<DynamoDbUnavailable>();
  const runs = Promise.withResolvers<void>();
  const [first, ...others] = play.map(({ java }) => java);
  if (first === undefined) throw new Error('a first Java is needed');
  const kept = keepRunning({
    first,
    spawn: () => others.shift() ?? playJava().java,
    waitUntilReady: ready,
    log: {
      info(line) {
        lines.push(line);
        runs.resolve();
      },
      error: (line) => void lines.push(line),
    },
    onFailure: failed.resolve,
    pausesMs: [0, 0],
  });
  return { kept, lines, failed: failed.promise, runs: runs.promise };
}

describe('a Java that ends by itself', () => {
  it('is started again', async () => {
    const [first, second] = [playJava(), playJava()];
    const asked: JavaProcess[] = [];
    const { kept, lines, runs } = keep([first, second], async (java) => void asked.push(java));
    first.end({ code: 1, stderr: 'Java was ended by SIGKILL' });
    await runs;
    await kept.stop();
    expect(asked).toEqual([second.java]);
    expect(lines).toEqual([
      'DynamoDB Local has stopped by itself (Java was ended by SIGKILL). It is started again; commands wait meanwhile.',
      'DynamoDB Local runs again.',
    ]);
  });

  it('is given up when it ends at once each time, in words that say why', async () => {
    const first = playJava();
    const { lines, failed } = keep([first], async () => ({ code: 1, stderr: 'no room on the disk' }));
    first.end({ code: 137, stderr: '' });
    expect((await failed).message).toMatch(/does not stay up \(no room on the disk\).*start the booth again/);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('code 137');
  });

  it('is given up when it lives and never answers', async () => {
    const first = playJava();
    const { failed } = keep([first], () => Promise.reject(new Error('it did not answer')));
    first.end({ code: 1, stderr: '' });
    expect((await failed).message).toContain('it did not answer');
  });

  it('stays away once it was asked to stop', async () => {
    const first = playJava();
    const { kept, lines } = keep([first], async () => undefined);
    await kept.stop();
    expect(lines).toEqual([]);
  });
});
