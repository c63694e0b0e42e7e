import { DatabaseSync } from 'node:sqlite';

/** More than any reader can be behind; few enough to be written anew in a moment. */
const KEPT = 10_000;
const AGEING_MS = 3_600_000;

/**
 * Makes the stream's last records young again. At its start DynamoDB Local drops records that are days old and counts on
 * from the last one that is left; with none left it counts from 1 again. After a weekend in a cupboard nobody would then
 * read a new vote: its number lies behind what readers and tallies have seen. What wasn't read yet stays readable, too.
 * @param {string} file DynamoDB Local's database, while nothing else has it open; may be new
 * @param {number} now epoch milliseconds
 * @throws what SQLite says of a file that isn't a database, or can't be written
 */
export function keepLastRecords(file, now) {
  const database = new DatabaseSync(file);
  try {
    if (!database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'us'").get()) return;
    database
      .prepare(
        'UPDATE us SET CreationDateTime = ? WHERE SequenceNumber > (SELECT max(SequenceNumber) FROM us) - ? AND CreationDateTime < ?',
      )
      .run(now, KEPT, now - AGEING_MS);
  } finally {
    database.close();
  }
}
