/** An error inside an execution: `name` is what Retry and Catch match, the message is the cause. */
export class StatesError extends Error {
  constructor(error: string, cause: string) {
    super(cause);
    this.name = error;
  }
}

/** A definition that can't be run as it is written; `path` is the place in it, e.g. `States.Wait.InputPath`. */
export class InvalidDefinition extends Error {
  readonly path: string;
  readonly reason: string;

  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`);
    this.name = 'InvalidDefinition';
    this.path = path;
    this.reason = reason;
  }
}

/** The run-time is shutting down: an execution is put aside, neither failed nor finished. */
export class Stopped extends Error {
  constructor() {
    super('The machine is stopping.');
    this.name = 'Stopped';
  }
}

export const queryError = (cause: string): StatesError => new StatesError('States.QueryEvaluationError', cause);

/** What a Catch and an execution's end say about anything thrown. */
export function describeError(thrown: unknown): { Error: string; Cause: string } {
  if (thrown instanceof Error) return { Error: thrown.name, Cause: thrown.message };
  return { Error: 'States.TaskFailed', Cause: String(thrown) };
}
