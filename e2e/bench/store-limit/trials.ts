import { DatabaseSync } from 'node:sqlite';

/** One way to start the store, or to ask it. */
export interface Trial {
  readonly name: string;
  readonly title: string;
  readonly java: readonly string[];
  readonly memory?: boolean;
  /** Folder to make the data folder in; absent: the system's for temporary files. */
  readonly under?: string;
  /** Given the database file before Java starts. */
  readonly prepare?: (file: string) => void;
  /** Vote without reading anything before. */
  readonly noReads?: boolean;
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
const wal4k = pragmas('page_size = 4096', 'journal_mode = WAL');

/** As the booth starts it, and as it was started before its log was written ahead. */
export const shortTrials: readonly Trial[] = [
  { name: 'rollback', title: 'rollback journal', java: quick },
  { name: 'wal4k', title: 'write-ahead log (as the booth has it)', java: quick, prepare: wal4k },
];

/** The short ones, and each other way by itself. */
export const trials: readonly Trial[] = [
  ...shortTrials,
  {
    name: 'wal1k',
    title: 'write-ahead log, pages of 1 KB',
    java: quick,
    prepare: pragmas('page_size = 1024', 'journal_mode = WAL'),
  },
  { name: 'c2-wal4k', title: 'write-ahead log, both compilers', java: full, prepare: wal4k },
  ...(process.platform === 'linux'
    ? [
        {
          name: 'shm-wal4k',
          title: 'folder in memory, lost with the power',
          java: quick,
          under: '/dev/shm',
          prepare: wal4k,
        },
      ]
    : []),
  { name: 'memory', title: 'in memory, lost with the process', java: quick, memory: true },
  { name: 'noreads', title: 'write-ahead log, no read before the vote', java: quick, prepare: wal4k, noReads: true },
];
