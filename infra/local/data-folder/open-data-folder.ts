import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Credentials } from '../aws/types.ts';
import { checkWritable } from './check-writable.ts';
import { DataFolderProblem } from './errors.ts';
import { type KeptFiles, keepFiles } from './keep-files.ts';

export interface DataFolder {
  readonly path: string;
  /** Queue messages, stream positions and waiting executions; its lock is the folder's lock. */
  readonly journal: DatabaseSync;
  readonly credentials: Credentials;
  readonly apiKey: string;
  /** The staff's passwords and keys, and who they are. */
  readonly files: KeptFiles;
  /** Runs `work` once in the life of this folder; a crash in between makes it run again. */
  once(what: string, work: () => Promise<void>): Promise<void>;
  /** Tells the operator's commands where the booth runs. */
  noteRunning(port: number, outputs: Readonly<Record<string, string>>): void;
  close(): void;
}

/** Opens or makes the folder for this process alone. @throws DataFolderProblem: in use, damaged, read-only or full */
export function openDataFolder(path: string): DataFolder {
  try {
    // Its files hold visitors' choices and the keys.
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new DataFolderProblem(`The data folder ${path} can't be made: choose another with BOOTHPRESSO_DATA.`, cause);
  }
  checkWritable(path);
  const journal = openJournal(path);
  const files = keepFiles(path);
  let keys: Keys;
  try {
    keys = readKeys(path, files);
  } catch (problem) {
    journal.close();
    throw problem;
  }
  return {
    path,
    journal,
    credentials: { accessKeyId: keys.accessKeyId, secretAccessKey: keys.secretAccessKey },
    apiKey: keys.apiKey,
    files,
    once: async (what, work) => {
      if (journal.prepare('SELECT 1 FROM done WHERE what = ?').get(what)) return;
      await work();
      journal.prepare('INSERT INTO done (what) VALUES (?)').run(what);
    },
    noteRunning: (port, outputs) => files.write(runningFile, JSON.stringify({ port, pid: process.pid, outputs })),
    close: () => {
      rmSync(files.pathOf(runningFile), { force: true });
      journal.close();
    },
  };
}

/** SQLite's own numbers for a file that isn't a database, or a broken one. */
const DAMAGED = [11, 26];

function openJournal(path: string): DatabaseSync {
  let journal: DatabaseSync | undefined;
  try {
    journal = new DatabaseSync(join(path, 'journal.sqlite'));
    // The lock is the operating system's, so that a killed process leaves none behind.
    journal.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    journal.exec('BEGIN EXCLUSIVE; CREATE TABLE IF NOT EXISTS done (what TEXT PRIMARY KEY); COMMIT;');
    return journal;
  } catch (cause) {
    journal?.close();
    throw new DataFolderProblem(explainJournal(path, cause), cause);
  }
}

function explainJournal(path: string, cause: unknown): string {
  const said = cause instanceof Error ? cause.message : String(cause);
  if (/locked|busy/i.test(said))
    return `Boothpresso is already running on the data folder ${path}. Stop it first, or choose another folder with BOOTHPRESSO_DATA.`;
  const code = cause instanceof Error && 'errcode' in cause ? Number(cause.errcode) : 0;
  // Its kind is in the lowest byte.
  if (DAMAGED.includes(code & 0xff))
    return `The data folder ${path} is damaged: its journal can't be read. Move the folder away (it holds the votes) and start again.`;
  return `The journal in the data folder ${path} can't be opened (${said}). The votes are in the folder: keep it, see to its disk and rights, and start again.`;
}

interface Keys extends Credentials {
  readonly apiKey: string;
}

const keyFile = 'keys.json';
const runningFile = 'running.json';

function readKeys(path: string, files: KeptFiles): Keys {
  if (files.read(keyFile) === undefined) {
    const keys: Keys = {
      // DynamoDB Local keeps the tables apart by this name, and takes letters and digits only.
      accessKeyId: `BOOTH${randomBytes(16).toString('hex').toUpperCase()}`,
      secretAccessKey: randomBytes(32).toString('base64url'),
      apiKey: `da2-${randomBytes(16).toString('hex')}`,
    };
    files.write(keyFile, JSON.stringify(keys));
  }
  try {
    const keys = JSON.parse(files.read(keyFile) ?? '') as Partial<Keys>;
    if (keys.accessKeyId && keys.secretAccessKey && keys.apiKey) return keys as Keys;
    throw new Error('a key is missing');
  } catch (cause) {
    throw new DataFolderProblem(
      `The data folder ${path} is damaged: ${files.pathOf(keyFile)} can't be read. Move the folder away (it holds the votes) and start again.`,
      cause,
    );
  }
}
