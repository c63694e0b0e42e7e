import type { DatabaseSync } from 'node:sqlite';
import type { TableDefinition } from './table-definition.ts';

/**
 * What the folder's tables were last made or found to be. To ask DynamoDB Local itself makes it count a table's items,
 * which takes seconds once there are many votes.
 */
export interface KnownTables {
  has(create: TableDefinition['create']): boolean;
  add(create: TableDefinition['create']): void;
}

/** Keeps them in the journal. */
export function openKnownTables(journal: DatabaseSync): KnownTables {
  journal.exec(
    'CREATE TABLE IF NOT EXISTS known_table (name TEXT PRIMARY KEY, definition TEXT NOT NULL) WITHOUT ROWID',
  );
  const select = journal.prepare('SELECT 1 FROM known_table WHERE name = ? AND definition = ?');
  const insert = journal.prepare('INSERT OR REPLACE INTO known_table VALUES (?, ?)');
  return {
    has: (create) => select.get(create.TableName, JSON.stringify(create)) !== undefined,
    add: (create) => void insert.run(create.TableName, JSON.stringify(create)),
  };
}

/** Nothing is known: each table is asked for. */
export const noKnownTables: KnownTables = { has: () => false, add: () => undefined };
