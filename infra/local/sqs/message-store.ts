import { createHash, randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

/** A message as a consumer has received it. Times in ms since 1970. */
export interface ReceivedMessage {
  readonly messageId: string;
  readonly receiptHandle: string;
  readonly body: string;
  readonly md5OfBody: string;
  readonly sentAt: number;
  readonly firstReceivedAt: number;
  readonly receiveCount: number;
}

export interface QueueCounts {
  readonly visible: number;
  readonly inFlight: number;
  readonly delayed: number;
}

/** The messages of all queues, in the journal. */
export interface MessageStore {
  add(queue: string, body: string, sentAt: number, visibleAt: number): string;
  /** Messages that may be received now, oldest first. */
  take(queue: string, most: number, now: number, visibleAgainAt: number): ReceivedMessage[];
  move(receiptHandle: string, toQueue: string, now: number): void;
  /** False when there is no such message (or it was received again since). */
  remove(queue: string, receiptHandle: string): boolean;
  setVisible(queue: string, receiptHandle: string, at: number): boolean;
  /** When the next message can be received; undefined when the queue is empty. */
  nextVisibleAt(queue: string): number | undefined;
  expire(queue: string, sentBefore: number): void;
  count(queue: string, now: number): QueueCounts;
}

export const md5 = (text: string): string => createHash('md5').update(text, 'utf8').digest('hex');

export function openMessageStore(journal: DatabaseSync): MessageStore {
  journal.exec(
    `CREATE TABLE IF NOT EXISTS queue_message (
       position INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL, message_id TEXT NOT NULL, body TEXT NOT NULL,
       sent_at INTEGER NOT NULL, visible_at INTEGER NOT NULL, received INTEGER NOT NULL DEFAULT 0,
       first_received_at INTEGER, receipt TEXT
     );
     CREATE INDEX IF NOT EXISTS queue_message_visible ON queue_message (queue, visible_at);
     CREATE INDEX IF NOT EXISTS queue_message_receipt ON queue_message (receipt)`,
  );
  const insert = journal.prepare(
    'INSERT INTO queue_message (queue, message_id, body, sent_at, visible_at) VALUES (?, ?, ?, ?, ?)',
  );
  const find = journal.prepare(
    `SELECT position, message_id, body, sent_at, first_received_at, received FROM queue_message
     WHERE queue = ? AND visible_at <= ? ORDER BY visible_at, position LIMIT ?`,
  );
  const mark = journal.prepare(
    'UPDATE queue_message SET visible_at = ?, received = ?, first_received_at = ?, receipt = ? WHERE position = ?',
  );
  const move = journal.prepare(
    'UPDATE queue_message SET queue = ?, visible_at = ?, received = 0, first_received_at = NULL, receipt = NULL WHERE receipt = ?',
  );
  const remove = journal.prepare('DELETE FROM queue_message WHERE queue = ? AND receipt = ?');
  const reveal = journal.prepare('UPDATE queue_message SET visible_at = ? WHERE queue = ? AND receipt = ?');
  const next = journal.prepare('SELECT MIN(visible_at) AS at FROM queue_message WHERE queue = ?');
  const expire = journal.prepare('DELETE FROM queue_message WHERE queue = ? AND sent_at < ?');
  const count = journal.prepare(
    `SELECT COUNT(*) FILTER (WHERE visible_at <= :now) AS visible,
            COUNT(*) FILTER (WHERE visible_at > :now AND received > 0) AS in_flight,
            COUNT(*) FILTER (WHERE visible_at > :now AND received = 0) AS delayed
     FROM queue_message WHERE queue = :queue`,
  );
  return {
    add(queue, body, sentAt, visibleAt) {
      const id = randomUUID();
      insert.run(queue, id, body, sentAt, visibleAt);
      return id;
    },
    take(queue, most, now, visibleAgainAt) {
      return find.all(queue, now, most).map((row) => {
        const body = String(row.body);
        const message = {
          messageId: String(row.message_id),
          receiptHandle: randomUUID(),
          body,
          md5OfBody: md5(body),
          sentAt: Number(row.sent_at),
          firstReceivedAt: Number(row.first_received_at ?? now),
          receiveCount: Number(row.received) + 1,
        };
        mark.run(
          visibleAgainAt,
          message.receiveCount,
          message.firstReceivedAt,
          message.receiptHandle,
          Number(row.position),
        );
        return message;
      });
    },
    move(receiptHandle, toQueue, now) {
      move.run(toQueue, now, receiptHandle);
    },
    remove: (queue, receiptHandle) => remove.run(queue, receiptHandle).changes > 0,
    setVisible: (queue, receiptHandle, at) => reveal.run(at, queue, receiptHandle).changes > 0,
    nextVisibleAt(queue) {
      const at = next.get(queue)?.at;
      return at === null || at === undefined ? undefined : Number(at);
    },
    expire(queue, sentBefore) {
      expire.run(queue, sentBefore);
    },
    count(queue, now) {
      const row = count.get({ ':now': now, ':queue': queue });
      return { visible: Number(row?.visible), inFlight: Number(row?.in_flight), delayed: Number(row?.delayed) };
    },
  };
}
