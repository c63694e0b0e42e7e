/** Every error code that a command may answer with, and its HTTP status: the one table behind every answer. */
export const errors = {
  InvalidRequest: 400,
  Unauthenticated: 401,
  Forbidden: 403,
  NotPaired: 403,
  NotFound: 404,
  PollNotOpen: 409,
  PollClosed: 409,
  AlreadyVoted: 409,
  CodeNeeded: 409,
  StoreClosed: 409,
  QueueFull: 409,
  OrderLimitReached: 409,
  CodeUsedUp: 409,
  WrongState: 409,
  ClaimedByOther: 409,
  CodeExpired: 410,
  TooLarge: 413,
  UnknownOption: 422,
  WrongNumberOfOptions: 422,
  NotOnMenu: 422,
  SoldOut: 422,
  TooManyRequests: 429,
  Internal: 500,
  Unavailable: 503,
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof errors;

/** The errors that say "later": seconds until it is worth trying again. */
export const retryAfterSeconds: Partial<Record<ErrorCode, number>> = { TooManyRequests: 1, Unavailable: 1 };

/** What is said where no workflow had a word: each says what to do, and none has a quote, `$` or `#` to escape. */
export const messages = {
  internal: 'Something went wrong on our side. Please tell the staff the request id.',
  timedOut: 'This took too long. Please try again in a moment.',
  tooLarge: 'The request is too large. Send only the fields that are asked for.',
  unreadable: 'The request could not be read. Send valid JSON in valid Unicode.',
  unavailable: 'The booth could not take this right now. Please try again in a moment.',
} as const;
