import { DatabaseSync } from 'node:sqlite';

/** DynamoDB Local's own pages are of 1 KB: most votes with their stream record then spread over chains of them. */
const PAGE_BYTES = 4096;
const BUSY_WAIT_MS = 2000;

/**
 * Makes DynamoDB Local's database keep a write-ahead log. The mode is a property of the file, so Java's older SQLite
 * follows it: a committed write then costs one wait for the disk instead of four, and is as safe from a power cut as
 * before (each commit is still synced). A file that exists keeps the size of its pages.
 * @param {string} file the database; made where it is missing
 * @returns {string} the mode that the file has afterwards: `wal`, or another where the folder's drive can't do it
 * @throws what SQLite says of a file that isn't a database, or can't be written
 */
export function keepWriteAheadLog(file) {
  const database = new DatabaseSync(file, { timeout: BUSY_WAIT_MS });
  try {
    database.exec(`PRAGMA page_size = ${PAGE_BYTES}`);
    return String(database.prepare('PRAGMA journal_mode = WAL').get()?.journal_mode);
  } finally {
    database.close();
  }
}
