import { type ErrorCode, messages } from './errors.ts';

export interface GatewayError {
  readonly error: ErrorCode;
  /** Goes into a static body: no quotes. */
  readonly message: string;
}

const notFound: GatewayError = {
  error: 'NotFound',
  message: 'There is no such address. Check the path and the method.',
};
const invalidParameters: GatewayError = {
  error: 'InvalidRequest',
  message: 'A parameter is missing or malformed. Check the address.',
};
const signInAgain: GatewayError = {
  error: 'Unauthenticated',
  message: 'Your sign-in is missing or has run out. Sign in again.',
};
const tooMany: GatewayError = {
  error: 'TooManyRequests',
  message: 'Too many requests at once. Please try again in a moment.',
};
const unavailable: GatewayError = { error: 'Unavailable', message: messages.unavailable };
const internal: GatewayError = { error: 'Internal', message: messages.internal };
const forbidden: GatewayError = {
  error: 'Forbidden',
  message: 'This request was refused. Sign in again or ask an organiser.',
};

/**
 * What the gateway itself answers, before or instead of a workflow, by its response type. An unknown path is a missing
 * authentication token to it, or, when the caller sent a bearer ticket, an invalid signature: no method here takes one.
 */
export const gatewayErrors: Readonly<Record<string, GatewayError>> = {
  MISSING_AUTHENTICATION_TOKEN: notFound,
  INVALID_SIGNATURE: notFound,
  RESOURCE_NOT_FOUND: notFound,
  UNAUTHORIZED: signInAgain,
  EXPIRED_TOKEN: signInAgain,
  BAD_REQUEST_BODY: {
    error: 'InvalidRequest',
    message: 'The body is not the JSON that is asked for. Check its fields and their types.',
  },
  BAD_REQUEST_PARAMETERS: invalidParameters,
  UNSUPPORTED_MEDIA_TYPE: { error: 'InvalidRequest', message: 'Send JSON, with Content-Type application/json.' },
  REQUEST_TOO_LARGE: { error: 'TooLarge', message: messages.tooLarge },
  THROTTLED: tooMany,
  QUOTA_EXCEEDED: tooMany,
  // The firewall's one rule is a limit.
  WAF_FILTERED: tooMany,
  ACCESS_DENIED: forbidden,
  INTEGRATION_FAILURE: unavailable,
  INTEGRATION_TIMEOUT: { error: 'Unavailable', message: messages.timedOut },
  AUTHORIZER_FAILURE: unavailable,
  AUTHORIZER_CONFIGURATION_ERROR: internal,
  API_CONFIGURATION_ERROR: internal,
  DEFAULT_4XX: { error: 'InvalidRequest', message: 'The request is malformed. Check its address, headers and body.' },
  DEFAULT_5XX: internal,
};

/**
 * The body of a gateway response: a static text with `$context` variables. The extended request id is the gateway's own,
 * while a caller may choose the plain one through a header.
 */
export function gatewayErrorBody({ error, message }: GatewayError): string {
  return `{"error":"${error}","message":"${message}","requestId":"$context.extendedRequestId"}`;
}
