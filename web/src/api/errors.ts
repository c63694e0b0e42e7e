/** No usable answer came: no network, a time-out, or something that isn't the API. Worth another try. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** The API answered, but not in the shape the contract gives. */
export class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer';
}

/** The API refused, with one of the contract's codes. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: string;
  readonly status: number;
  readonly details: Readonly<Record<string, unknown>>;
  /** How long the API asks to wait (`Retry-After`), in milliseconds. */
  readonly retryAfterMs: number | null;

  constructor(answer: {
    code: string;
    status: number;
    message: string;
    details: Readonly<Record<string, unknown>>;
    retryAfterMs: number | null;
  }) {
    super(answer.message);
    this.code = answer.code;
    this.status = answer.status;
    this.details = answer.details;
    this.retryAfterMs = answer.retryAfterMs;
  }
}

/** Whether the same question may be answered better in a while: the road or the server fails, not the caller. */
export function isPassing(problem: unknown): boolean {
  if (problem instanceof Refused) return problem.status === 429 || problem.status >= 500;
  return problem instanceof NoAnswer || problem instanceof UnexpectedAnswer;
}
