/**
 * Runs Java as a child that can't outlive Boothpresso: whatever way our process ends, even by kill -9, the system closes
 * this guard's standard input, and the guard ends Java. It also holds the data folder's lock, so that a new start waits
 * until the old Java has let go of the files.
 *
 * Usage: node guard.mjs <lock file or ''> <database file or ''> <working directory> <command> <argument>…
 * Standard output: one line, Java's process id. Exit code: Java's, or one of those below.
 */
import { spawn } from 'node:child_process';
import { DatabaseSync } from 'node:sqlite';
import { keepLastRecords } from './keep-last-records.mjs';
import { keepWriteAheadLog } from './write-ahead.mjs';

const EXIT_LOCKED = 75;
const EXIT_NO_COMMAND = 127;
const LOCK_WAIT_MS = 8000;
const STOP_WAIT_MS = 3000;

const [lockFile, databaseFile, cwd, command, ...commandArguments] = process.argv.slice(2);

/** SQLite's file lock is the one portable lock in Node; the system drops it when this process ends. */
function takeLock(file) {
  try {
    const database = new DatabaseSync(file, { timeout: LOCK_WAIT_MS });
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(EXIT_LOCKED);
  }
}

/** A file that can't be prepared is left to Java, which says what is wrong with it. */
function prepareDatabase(file) {
  try {
    keepWriteAheadLog(file);
    keepLastRecords(file, Date.now());
  } catch (error) {
    process.stderr.write(`${file}: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}

const lock = lockFile ? takeLock(lockFile) : undefined;
if (databaseFile) prepareDatabase(databaseFile);
const child = spawn(command, commandArguments, { cwd, stdio: ['ignore', 'ignore', 'inherit'], windowsHide: true });

child.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(EXIT_NO_COMMAND);
});
child.on('exit', (code, signal) => {
  lock?.close();
  if (signal !== null) process.stderr.write(`Java was ended by ${signal}\n`);
  process.exit(code ?? 1);
});
// Our process may be gone while we still write to it.
process.stdout.on('error', () => stopChild());

function stopChild() {
  child.kill('SIGTERM');
  setTimeout(() => child.kill('SIGKILL'), STOP_WAIT_MS).unref();
}

process.stdin.on('end', stopChild);
process.stdin.on('error', stopChild);
process.stdin.resume();
// A stop by Ctrl+C is ours to decide: the server empties its queues first, then closes our input.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', stopChild);
if (child.pid !== undefined) process.stdout.write(`${child.pid}\n`);
