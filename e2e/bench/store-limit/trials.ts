import { DatabaseSync } from 'node:sqlite';

/** One way to start the store, or to ask it. */
export interface Trial {
  readonly name: string;
  readonly title: string;
  readonly java: readonly string[];
  readonly store?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly memory?: boolean;
  /** Folder to make the data folder in; absent: the system's for temporary files. */
  readonly under?: string;
  /** Given the database file before Java starts. */
  readonly prepare?: (file: string) => void;
  readonly connections?: number;
  readonly gzip?: boolean;
  readonly noReads?: boolean;
  readonly noReader?: boolean;
  readonly write?: 'update' | 'put' | 'none';
}

const quick = ['-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
const full = ['-Xmx256m', '-XX:+UseSerialGC'];
const pragmas =
  (...texts: readonly string[]) =>
  (file: string) => {
    const database = new DatabaseSync(file);
    for (const text of texts) database.exec(`PRAGMA ${text}`);
    database.close();
  };
const wal = pragmas('journal_mode = WAL');
const wal4k = pragmas('page_size = 4096', 'journal_mode = WAL');

export const trials: readonly Trial[] = [
  { name: 'today', title: 'as it was', java: quick },
  { name: 'wal', title: 'WAL', java: quick, prepare: wal },
  { name: 'wal4k', title: 'WAL, pages of 4 KB', java: quick, prepare: wal4k },
  { name: 'wal8k', title: 'WAL, 8 KB', java: quick, prepare: pragmas('page_size = 8192', 'journal_mode = WAL') },
  {
    name: 'delete4k',
    title: 'rollback journal, 4 KB',
    java: quick,
    prepare: pragmas('page_size = 4096', 'user_version = 1'),
  },
  { name: 'shm', title: '/dev/shm', java: quick, under: '/dev/shm' },
  { name: 'shm-wal4k', title: '/dev/shm WAL 4k', java: quick, under: '/dev/shm', prepare: wal4k },
  { name: 'memory', title: 'in memory', java: quick, memory: true },
  { name: 'c2', title: 'C2', java: full },
  { name: 'c2-wal4k', title: 'C2, WAL 4k', java: full, prepare: wal4k },
  { name: 'c2-memory', title: 'C2, in memory', java: full, memory: true },
  {
    name: 'parallel',
    title: 'ParallelGC',
    java: ['-Xmx256m', '-XX:+UseParallelGC', '-XX:TieredStopAtLevel=1'],
    prepare: wal4k,
  },
  { name: 'g1', title: 'G1', java: ['-Xmx256m', '-XX:+UseG1GC', '-XX:TieredStopAtLevel=1'], prepare: wal4k },
  {
    name: 'heap128',
    title: 'heap 128',
    java: ['-Xmx128m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
    prepare: wal4k,
  },
  {
    name: 'heap512',
    title: 'heap 512',
    java: ['-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
    prepare: wal4k,
  },
  { name: 'noreads', title: 'no reads', java: quick, prepare: wal4k, noReads: true },
  { name: 'noreader', title: 'no stream reader', java: quick, prepare: wal4k, noReader: true },
  { name: 'readsonly', title: 'reads only', java: quick, prepare: wal4k, noReader: true, write: 'none' },
  { name: 'put', title: 'put, no reads', java: quick, prepare: wal4k, noReads: true, write: 'put' },
  { name: 'put-today', title: 'put, no reads, as it was', java: quick, noReads: true, write: 'put' },
  { name: 'conn16', title: '16 connections', java: quick, prepare: wal4k, connections: 16 },
  { name: 'conn64', title: '64 connections', java: quick, prepare: wal4k, connections: 65 },
  { name: 'conn4', title: '4 connections', java: quick, prepare: wal4k, connections: 4 },
  { name: 'gzip', title: 'gzip', java: quick, prepare: wal4k, gzip: true },
  { name: 'tmp', title: 'x', java: quick, prepare: wal4k, env: { SQLITE_TMPDIR: '/dev/shm' } },
  { name: 'wal1k', title: 'x', java: quick, prepare: pragmas('page_size = 1024', 'journal_mode = WAL') },
  { name: 'today-tmp', title: 'x', java: quick, env: { SQLITE_TMPDIR: '/dev/shm' } },
  { name: 'shared', title: '-sharedDb', java: quick, store: ['-sharedDb'] },
];
