import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Small files of a data folder, such as keys: for this user's eyes alone, and there whole or not at all. */
export interface KeptFiles {
  read(name: string): string | undefined;
  write(name: string, text: string): void;
  /** Where a file is, for sentences about it. */
  pathOf(name: string): string;
}

export function keepFiles(folder: string): KeptFiles {
  const pathOf = (name: string) => join(folder, name);
  return {
    pathOf,
    read: (name) => (existsSync(pathOf(name)) ? readFileSync(pathOf(name), 'utf8') : undefined),
    write: (name, text) => {
      const file = openSync(`${pathOf(name)}.new`, 'w', 0o600);
      try {
        writeFileSync(file, text);
        // Else the name could come to stand before the content after a power cut.
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      renameSync(`${pathOf(name)}.new`, pathOf(name));
    },
  };
}
