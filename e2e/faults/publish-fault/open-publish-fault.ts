import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FOLDER_VARIABLE, type Mode } from './mode.ts';

const preload = pathToFileURL(join(import.meta.dirname, 'preload.ts')).href;

/** Makes publishing fail in a booth that was given its `env`. */
export interface PublishFault {
  readonly env: Readonly<Record<string, string>>;
  setMode(mode: Mode): void;
  /** How many requests were treated so. */
  count(mode: Mode): number;
  close(): void;
}

export function openPublishFault(): PublishFault {
  const folder = mkdtempSync(join(tmpdir(), 'booth-publish-'));
  const done = join(folder, 'done');
  const setMode = (mode: Mode) => {
    // Replaced at once: whoever reads it sees the old or the new.
    writeFileSync(join(folder, 'mode.new'), mode);
    renameSync(join(folder, 'mode.new'), join(folder, 'mode'));
  };
  setMode('PASS');
  return {
    env: { [FOLDER_VARIABLE]: folder, NODE_OPTIONS: `--import ${preload}` },
    setMode,
    count: (mode) =>
      existsSync(done)
        ? readFileSync(done, 'utf8')
            .split('\n')
            .filter((one) => one === mode).length
        : 0,
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
