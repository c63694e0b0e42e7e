/** What was typed can't be run; the message says what to type instead. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem';
}

/** The booth answered something else than success. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  /** The contract's code, "" when the answer carries none. */
  readonly code: string;
  /** Milliseconds the server asked to wait. */
  readonly retryAfterMs: number | undefined;

  constructor(status: number, code: string, message: string, retryAfterMs?: number) {
    super(message || `The booth answered ${status}.`);
    this.status = status;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}
