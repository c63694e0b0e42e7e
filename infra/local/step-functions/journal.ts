import type { DatabaseSync } from 'node:sqlite';

/** An execution as it is kept; texts are JSON, times epoch ms. */
export interface ExecutionRow {
  readonly arn: string;
  readonly machine: string;
  readonly name: string;
  readonly input: string;
  readonly status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT';
  readonly output: string | null;
  readonly error: string | null;
  readonly cause: string | null;
  readonly startedAt: number;
  readonly stoppedAt: number | null;
  /** The position: all null until the first state is entered. */
  readonly state: string | null;
  readonly stateInput: string | null;
  readonly variables: string | null;
  readonly enteredAt: number | null;
}

/** A task token as it is kept. `answer` is `{"output":…}` or `{"error":…,"cause":…}`. */
export interface TokenRow {
  readonly token: string;
  readonly execution: string;
  readonly state: string;
  readonly began: number;
  readonly lastBeat: number;
  readonly called: number;
  /** When the task's time is up (epoch ms); set once the integration was called. */
  readonly deadline: number | null;
  readonly open: number;
  readonly answer: string | null;
}

export type Ending = Pick<ExecutionRow, 'status' | 'output' | 'error' | 'cause'> & { readonly stoppedAt: number };

export interface Journal {
  begin(row: Pick<ExecutionRow, 'arn' | 'machine' | 'name' | 'input' | 'startedAt'>): void;
  enter(arn: string, state: string, stateInput: string, variables: string, enteredAt: number): void;
  finish(arn: string, ending: Ending): void;
  execution(arn: string): ExecutionRow | undefined;
  running(): ExecutionRow[];
  /** Newest first; an empty status means any. */
  list(machine: string, status: string, limit: number, offset: number): ExecutionRow[];
  /** Drops executions that stopped before then (epoch ms), and their tokens. */
  forget(before: number): void;
  openToken(token: string, execution: string, state: string, at: number): void;
  token(token: string): TokenRow | undefined;
  /** The token that this execution's state still waited for when the machine stopped. */
  waitingToken(execution: string, state: string): TokenRow | undefined;
  called(token: string, deadline: number | null): void;
  beat(token: string, at: number): void;
  answer(token: string, answer: string): void;
  closeToken(token: string): void;
}

const SCHEMA = `
CREATE TABLE IF NOT EXISTS executions (
  arn TEXT PRIMARY KEY, machine TEXT NOT NULL, name TEXT NOT NULL, input TEXT NOT NULL, status TEXT NOT NULL,
  output TEXT, error TEXT, cause TEXT, startedAt INTEGER NOT NULL, stoppedAt INTEGER,
  state TEXT, stateInput TEXT, variables TEXT, enteredAt INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS executionsByMachine ON executions (machine, startedAt);
CREATE INDEX IF NOT EXISTS executionsByStatus ON executions (status);
CREATE TABLE IF NOT EXISTS tokens (
  token TEXT PRIMARY KEY, execution TEXT NOT NULL, state TEXT NOT NULL, began INTEGER NOT NULL,
  lastBeat INTEGER NOT NULL, called INTEGER NOT NULL DEFAULT 0, open INTEGER NOT NULL DEFAULT 1, answer TEXT,
  deadline INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS tokensByExecution ON tokens (execution, state);
`;

/** Keeps STANDARD executions and their task tokens, so that they go on after a restart. Makes its tables when missing. */
export function createJournal(db: DatabaseSync): Journal {
  db.exec(SCHEMA);
  addDeadline(db);
  const begin = db.prepare(
    `INSERT INTO executions (arn, machine, name, input, status, startedAt) VALUES (?, ?, ?, ?, 'RUNNING', ?)`,
  );
  const enter = db.prepare(
    'UPDATE executions SET state = ?, stateInput = ?, variables = ?, enteredAt = ? WHERE arn = ?',
  );
  const finish = db.prepare(
    'UPDATE executions SET status = ?, output = ?, error = ?, cause = ?, stoppedAt = ? WHERE arn = ?',
  );
  const execution = db.prepare('SELECT * FROM executions WHERE arn = ?');
  const running = db.prepare(`SELECT * FROM executions WHERE status = 'RUNNING' ORDER BY startedAt`);
  const list = db.prepare(
    `SELECT * FROM executions WHERE machine = ?1 AND (?2 = '' OR status = ?2)
     ORDER BY startedAt DESC, rowid DESC LIMIT ?3 OFFSET ?4`,
  );
  const forgetTokens = db.prepare(
    'DELETE FROM tokens WHERE execution IN (SELECT arn FROM executions WHERE stoppedAt < ?)',
  );
  const forgetExecutions = db.prepare('DELETE FROM executions WHERE stoppedAt < ?');
  const openToken = db.prepare('INSERT INTO tokens (token, execution, state, began, lastBeat) VALUES (?, ?, ?, ?, ?)');
  const token = db.prepare('SELECT * FROM tokens WHERE token = ?');
  const waiting = db.prepare('SELECT * FROM tokens WHERE execution = ? AND state = ? AND open = 1');
  const called = db.prepare('UPDATE tokens SET called = 1, deadline = ? WHERE token = ?');
  const beat = db.prepare('UPDATE tokens SET lastBeat = ? WHERE token = ?');
  const answer = db.prepare('UPDATE tokens SET answer = ? WHERE token = ?');
  const closeToken = db.prepare('UPDATE tokens SET open = 0 WHERE token = ?');
  // The rows are our own, of the STRICT tables above.
  const executions = (rows: unknown) => rows as ExecutionRow[];
  const oneToken = (row: unknown) => row as TokenRow | undefined;
  return {
    begin: (row) => void begin.run(row.arn, row.machine, row.name, row.input, row.startedAt),
    enter: (arn, state, stateInput, variables, at) => void enter.run(state, stateInput, variables, at, arn),
    finish: (arn, { status, output, error, cause, stoppedAt }) =>
      void finish.run(status, output, error, cause, stoppedAt, arn),
    execution: (arn) => executions(execution.all(arn))[0],
    running: () => executions(running.all()),
    list: (machine, status, limit, offset) => executions(list.all(machine, status, limit, offset)),
    forget(before) {
      forgetTokens.run(before);
      forgetExecutions.run(before);
    },
    openToken: (value, arn, state, at) => void openToken.run(value, arn, state, at, at),
    token: (value) => oneToken(token.get(value)),
    waitingToken: (arn, state) => oneToken(waiting.get(arn, state)),
    called: (value, deadline) => void called.run(deadline, value),
    beat: (value, at) => void beat.run(at, value),
    answer: (value, text) => void answer.run(text, value),
    closeToken: (value) => void closeToken.run(value),
  };
}

/** Folders of earlier versions have a table without it. */
function addDeadline(db: DatabaseSync): void {
  const columns = db.prepare('PRAGMA table_info(tokens)').all();
  if (!columns.some(({ name }) => name === 'deadline')) db.exec('ALTER TABLE tokens ADD COLUMN deadline INTEGER');
}
