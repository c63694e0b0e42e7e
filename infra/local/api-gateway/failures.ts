/** The gateway's own answers, by the names of their gateway responses, with the status each has until it is set. */
export const failureStatus = {
  API_CONFIGURATION_ERROR: 500,
  AUTHORIZER_FAILURE: 500,
  BAD_REQUEST_BODY: 400,
  BAD_REQUEST_PARAMETERS: 400,
  INTEGRATION_FAILURE: 504,
  INTEGRATION_TIMEOUT: 504,
  MISSING_AUTHENTICATION_TOKEN: 403,
  REQUEST_TOO_LARGE: 413,
  THROTTLED: 429,
  UNAUTHORIZED: 401,
  UNSUPPORTED_MEDIA_TYPE: 415,
} as const satisfies Readonly<Record<string, number>>;

export type FailureType = keyof typeof failureStatus;

/**
 * Thrown wherever the gateway itself ends a call; answered by the gateway response of that type. A `cause` is an
 * accident inside: for the log alone.
 */
export class GatewayFailure extends Error {
  override readonly name = 'GatewayFailure';
  readonly type: FailureType;
  /** Which checks of a model failed, for `$context.error.validationErrorString`. */
  readonly validationError: string;

  constructor(type: FailureType, message: string, validationError = '', cause?: unknown) {
    super(message, { cause });
    this.type = type;
    this.validationError = validationError;
  }
}
