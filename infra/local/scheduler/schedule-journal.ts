import type { DatabaseSync } from 'node:sqlite';
import type { Schedule } from './schedule.ts';
import type { ScheduleTarget, Settings } from './settings.ts';

/** A run on its way to its target. Times in ms since 1970. */
export interface PendingRun {
  readonly id: number;
  /** The schedule's ARN, which may be gone by now. */
  readonly schedule: string;
  readonly target: ScheduleTarget;
  readonly input: string;
  readonly attempts: number;
  readonly acceptedAt: number;
  readonly dueAt: number;
}

export type NewRun = Omit<PendingRun, 'id' | 'attempts' | 'dueAt'>;

/** The schedules, and the runs that are due and not yet taken: what outlives the process. */
export interface ScheduleJournal {
  find(group: string, name: string): Schedule | undefined;
  readAll(): Schedule[];
  /** Adds the schedule, or puts it in the place of the one of its name. */
  put(schedule: Schedule): void;
  /** False when there was none. */
  remove(group: string, name: string): boolean;
  /** The schedules due by then, the longest due first. */
  due(now: number): (Schedule & { readonly dueAt: number })[];
  nextDue(): number | undefined;
  /** In one transaction: takes down the run, and what is left of its schedule (null: nothing). */
  begin(run: NewRun, { settings }: Schedule, left: Schedule | null): PendingRun;
  postpone(id: number, attempts: number, dueAt: number): void;
  done(id: number): void;
  pending(): PendingRun[];
}

const SCHEMA = `
CREATE TABLE IF NOT EXISTS schedules (
  groupName TEXT NOT NULL, name TEXT NOT NULL, settings TEXT NOT NULL, createdAt INTEGER NOT NULL,
  modifiedAt INTEGER NOT NULL, dueAt INTEGER, fromTemplate INTEGER NOT NULL, PRIMARY KEY (groupName, name)
) STRICT;
CREATE INDEX IF NOT EXISTS schedulesByTime ON schedules (dueAt);
CREATE TABLE IF NOT EXISTS scheduleRuns (
  id INTEGER PRIMARY KEY AUTOINCREMENT, schedule TEXT NOT NULL, target TEXT NOT NULL, input TEXT NOT NULL,
  attempts INTEGER NOT NULL, acceptedAt INTEGER NOT NULL, dueAt INTEGER NOT NULL
) STRICT;
`;

/** Makes its tables when missing. */
export function openScheduleJournal(db: DatabaseSync): ScheduleJournal {
  db.exec(SCHEMA);
  const find = db.prepare('SELECT * FROM schedules WHERE groupName = ? AND name = ?');
  const readAll = db.prepare('SELECT * FROM schedules ORDER BY groupName, name');
  const put = db.prepare('INSERT OR REPLACE INTO schedules VALUES (?, ?, ?, ?, ?, ?, ?)');
  const remove = db.prepare('DELETE FROM schedules WHERE groupName = ? AND name = ?');
  const due = db.prepare('SELECT * FROM schedules WHERE dueAt <= ? ORDER BY dueAt');
  const nextDue = db.prepare('SELECT min(dueAt) AS next FROM schedules');
  const addRun = db.prepare(
    'INSERT INTO scheduleRuns (schedule, target, input, attempts, acceptedAt, dueAt) VALUES (?, ?, ?, 0, ?, ?)',
  );
  const postpone = db.prepare('UPDATE scheduleRuns SET attempts = ?, dueAt = ? WHERE id = ?');
  const done = db.prepare('DELETE FROM scheduleRuns WHERE id = ?');
  const pending = db.prepare('SELECT * FROM scheduleRuns ORDER BY id');

  const write = ({ settings, createdAt, modifiedAt, dueAt, fromTemplate }: Schedule): void =>
    void put.run(
      settings.GroupName,
      settings.Name,
      JSON.stringify(settings),
      createdAt,
      modifiedAt,
      dueAt,
      Number(fromTemplate),
    );
  return {
    find: (group, name) => toSchedules(find.all(group, name))[0],
    readAll: () => toSchedules(readAll.all()),
    put: write,
    remove: (group, name) => remove.run(group, name).changes > 0,
    due: (now) =>
      toSchedules(due.all(now)).flatMap((one) => (one.dueAt === null ? [] : [{ ...one, dueAt: one.dueAt }])),
    nextDue: () => (nextDue.get()?.next as number | null) ?? undefined,
    begin(run, { settings: { GroupName, Name } }, left) {
      db.exec('BEGIN');
      try {
        const { schedule, target, input, acceptedAt } = run;
        const { lastInsertRowid } = addRun.run(schedule, JSON.stringify(target), input, acceptedAt, acceptedAt);
        if (left === null) remove.run(GroupName, Name);
        else write(left);
        db.exec('COMMIT');
        return { ...run, id: Number(lastInsertRowid), attempts: 0, dueAt: acceptedAt };
      } catch (error) {
        db.exec('ROLLBACK');
        throw error;
      }
    },
    postpone: (id, attempts, dueAt) => void postpone.run(attempts, dueAt, id),
    done: (id) => void done.run(id),
    pending: () => toRuns(pending.all()),
  };
}

// The rows are our own, of the STRICT tables above.
type ScheduleRow = Omit<Schedule, 'settings' | 'fromTemplate'> & { settings: string; fromTemplate: number };
const toSchedules = (rows: unknown): Schedule[] =>
  (rows as ScheduleRow[]).map(({ settings, createdAt, modifiedAt, dueAt, fromTemplate }) => ({
    settings: JSON.parse(settings) as Settings,
    createdAt,
    modifiedAt,
    dueAt,
    fromTemplate: fromTemplate === 1,
  }));

type RunRow = Omit<PendingRun, 'target'> & { target: string };
const toRuns = (rows: unknown): PendingRun[] =>
  (rows as RunRow[]).map((row) => ({ ...row, target: JSON.parse(row.target) as ScheduleTarget }));
