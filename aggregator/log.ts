/** One line of the function's log: what happened and the ids it happened to, never a visitor's data. */
export interface LogLine {
  readonly level: 'info' | 'error';
  readonly message: string;
  readonly [name: string]: unknown;
}

export type Log = (line: LogLine) => void;
