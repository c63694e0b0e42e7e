import { closeSync, fsyncSync, openSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolderProblem } from './errors.ts';

/** The tables and pages of a new folder take 8 MB; a day's votes fit into the rest. */
const LEAST_BYTES = 32 * 2 ** 20;
const MB = 2 ** 20;

/** @param free bytes left on the folder's disk @throws DataFolderProblem: not writable, or too little room to begin with */
export function checkWritable(path: string, free: (path: string) => number = readFree): void {
  const probe = join(path, 'probe.new');
  try {
    const file = openSync(probe, 'w', 0o600);
    try {
      writeFileSync(file, 'Can this folder be written to?');
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    rmSync(probe);
  } catch (cause) {
    throw new DataFolderProblem(explainUnwritable(path, cause), cause);
  }
  const left = free(path);
  if (left < LEAST_BYTES) throw new DataFolderProblem(tooFull(path, left));
}

/** Bytes left on the disk of a folder, for this user. */
export function readFree(path: string): number {
  const { bavail, bsize } = statfsSync(path);
  return bavail * bsize;
}

/** What the person at the laptop can do about it. */
export function explainUnwritable(path: string, cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  switch (code) {
    case 'EROFS':
      return `The data folder ${path} is read-only, and votes are written there: make it writable, or choose another folder with BOOTHPRESSO_DATA.`;
    case 'EACCES':
    case 'EPERM':
      return `The data folder ${path} may not be written to by this user: give it the right, or choose another folder with BOOTHPRESSO_DATA.`;
    case 'ENOSPC':
    case 'EDQUOT':
      return tooFull(path, 0);
    default:
      return `The data folder ${path} can't be written to (${String(cause)}): mend that, or choose another folder with BOOTHPRESSO_DATA.`;
  }
}

function tooFull(path: string, left: number): string {
  return (
    `The disk of the data folder ${path} is full (${Math.floor(left / MB)} MB left; the booth needs ${LEAST_BYTES / MB}): ` +
    'make room there, or choose another folder with BOOTHPRESSO_DATA.'
  );
}
