import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Credentials } from '../aws/types.ts';
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

/** Opens or makes the folder for this process alone. @throws DataFolderProblem: in use, damaged, or not writable */
export function openDataFolder(path: string): DataFolder {
  try {
    // Its files hold visitors' choices and the keys.
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new DataFolderProblem(`The data folder ${path} can't be made: choose another with BOOTHPRESSO_DATA.`, cause);
  }
  const journal = openJournal(path);
  const files = keepFiles(path);
  const keys = readKeys(path, files);
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

function openJournal(path: string): DatabaseSync {
  const journal = new DatabaseSync(join(path, 'journal.sqlite'));
  try {
    // The lock is the operating system's, so that a killed process leaves none behind.
    journal.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    journal.exec('BEGIN EXCLUSIVE; CREATE TABLE IF NOT EXISTS done (what TEXT PRIMARY KEY); COMMIT;');
    return journal;
  } catch (cause) {
    journal.close();
    const busy = cause instanceof Error && /locked|busy/i.test(cause.message);
    throw new DataFolderProblem(
      busy
        ? `Boothpresso is already running on the data folder ${path}. Stop it first, or choose another folder with BOOTHPRESSO_DATA.`
        : `The data folder ${path} is damaged: its journal can't be read. Move the folder away (it holds the votes) and start again.`,
      cause,
    );
  }
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
