import { execFile } from 'node:child_process';
import { closeSync, existsSync, ftruncateSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CannotPlayHere, type Stage } from '../scenario.ts';

const run = promisify(execFile);
const BLOCK = 2 ** 16;

/** A small disk of its own, in memory. */
export interface SmallDisk {
  readonly path: string;
  /** Takes all its room but so many bytes. */
  fill(left: number): void;
  /** Gives the room back. */
  free(): void;
  /** Bytes left. */
  left(): number;
}

/** Mounts a disk of so many MB until the scenario's end. @throws CannotPlayHere where mounting isn't allowed */
export async function mountSmallDisk(stage: Stage, megabytes: number): Promise<SmallDisk> {
  const path = mkdtempSync(join(tmpdir(), 'booth-disk-'));
  stage.onEnd(() => rmSync(path, { recursive: true, force: true }));
  await mount(['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'none', path]);
  unmountAtEnd(stage, path);
  const ballast = join(path, 'ballast');
  const left = () => {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize;
  };
  return {
    path,
    left,
    fill(rest) {
      const file = openSync(ballast, 'a');
      try {
        for (let room = left() - rest; room > 0; room = left() - rest)
          writeSync(file, Buffer.alloc(Math.min(BLOCK, room)));
      } catch (problem) {
        // The booth may have taken the last of it meanwhile.
        if (!(problem instanceof Error && 'code' in problem && problem.code === 'ENOSPC')) throw problem;
      } finally {
        closeSync(file);
      }
    },
    free() {
      if (!existsSync(ballast)) return;
      const file = openSync(ballast, 'r+');
      ftruncateSync(file);
      closeSync(file);
    },
  };
}

/** Makes a folder read-only, for everybody, the administrator too. Gives what makes it writable again. */
export async function makeReadOnly(stage: Stage, path: string): Promise<() => Promise<void>> {
  await mount(['--bind', path, path]);
  const unmount = unmountAtEnd(stage, path);
  await mount(['-o', 'remount,ro,bind', path]);
  return unmount;
}

async function mount(words: readonly string[]): Promise<void> {
  try {
    await run('mount', [...words]);
  } catch (cause) {
    throw new CannotPlayHere(
      'Mounting a disk is allowed to the administrator of a Linux alone (in a container: with SYS_ADMIN).',
      {
        cause,
      },
    );
  }
}

function unmountAtEnd(stage: Stage, path: string): () => Promise<void> {
  let mounted = true;
  const unmount = async () => {
    if (!mounted) return;
    mounted = false;
    await run('umount', [path]);
  };
  // Whatever still has a file open there is ended before.
  stage.onEnd(unmount);
  return unmount;
}
