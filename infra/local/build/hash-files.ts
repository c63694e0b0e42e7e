import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One hash over the names and contents of files below `inputs`; tests and `ignored` folders don't count. */
export function hashFiles(root: string, inputs: readonly string[], ignored: readonly string[]): string {
  const hash = createHash('sha256');
  const add = (path: string) => {
    if (ignored.includes(path)) return;
    if (statSync(join(root, path)).isDirectory()) {
      for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`);
    } else if (!/\.test\.tsx?$/.test(path)) {
      hash
        .update(`${path}\0`)
        .update(readFileSync(join(root, path)))
        .update('\0');
    }
  };
  for (const input of inputs) add(input);
  return hash.digest('hex');
}
