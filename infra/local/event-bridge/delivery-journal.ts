import type { DatabaseSync } from 'node:sqlite';

/** An event on its way to one target of one rule. Times in ms since 1970. */
export interface PendingDelivery {
  readonly id: number;
  readonly rule: string;
  readonly target: string;
  /** The event, as JSON text. */
  readonly event: string;
  readonly attempts: number;
  readonly acceptedAt: number;
  readonly dueAt: number;
}

/** Deliveries that are accepted and not yet done: what a restart has to go on with. */
export interface DeliveryJournal {
  /** Stores all deliveries or none. */
  accept(deliveries: readonly Pick<PendingDelivery, 'rule' | 'target' | 'event' | 'acceptedAt'>[]): PendingDelivery[];
  postpone(id: number, attempts: number, dueAt: number): void;
  remove(id: number): void;
  readAll(): PendingDelivery[];
}

export function openDeliveryJournal(journal: DatabaseSync): DeliveryJournal {
  journal.exec(
    `CREATE TABLE IF NOT EXISTS event_delivery (
       id INTEGER PRIMARY KEY AUTOINCREMENT, rule TEXT NOT NULL, target TEXT NOT NULL, event TEXT NOT NULL,
       attempts INTEGER NOT NULL, accepted_at INTEGER NOT NULL, due_at INTEGER NOT NULL
     )`,
  );
  const insert = journal.prepare(
    'INSERT INTO event_delivery (rule, target, event, attempts, accepted_at, due_at) VALUES (?, ?, ?, 0, ?, ?)',
  );
  const postpone = journal.prepare('UPDATE event_delivery SET attempts = ?, due_at = ? WHERE id = ?');
  const remove = journal.prepare('DELETE FROM event_delivery WHERE id = ?');
  const readAll = journal.prepare('SELECT * FROM event_delivery ORDER BY id');
  return {
    accept(deliveries) {
      journal.exec('BEGIN');
      try {
        const accepted = deliveries.map((delivery) => {
          const { rule, target, event, acceptedAt } = delivery;
          const { lastInsertRowid } = insert.run(rule, target, event, acceptedAt, acceptedAt);
          return { ...delivery, id: Number(lastInsertRowid), attempts: 0, dueAt: acceptedAt };
        });
        journal.exec('COMMIT');
        return accepted;
      } catch (error) {
        journal.exec('ROLLBACK');
        throw error;
      }
    },
    postpone(id, attempts, dueAt) {
      postpone.run(attempts, dueAt, id);
    },
    remove(id) {
      remove.run(id);
    },
    readAll: () =>
      readAll.all().map((row) => ({
        id: Number(row.id),
        rule: String(row.rule),
        target: String(row.target),
        event: String(row.event),
        attempts: Number(row.attempts),
        acceptedAt: Number(row.accepted_at),
        dueAt: Number(row.due_at),
      })),
  };
}
