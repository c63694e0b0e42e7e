import type { GraphQLError } from 'graphql';
import type { Log } from '../../aws/types.ts';
import { FieldFailed } from '../errors.ts';
import type { GraphQLErrorShape } from '../types.ts';

/** Errors of a resolver's code itself. */
const OUR_FAULT = ['Code', 'UnsupportedOperation'];

/** An accident inside: an error at a field (others are of the request itself) that no resolver meant. */
function isInternal({ originalError, path }: GraphQLError): boolean {
  if (path === undefined || originalError === undefined) return false;
  return !(originalError instanceof FieldFailed) || OUR_FAULT.includes(originalError.errorType ?? '');
}

/** Errors as AppSync's clients read them: `errorType` beside `message`, not in `extensions`. */
export function presentErrors(errors: readonly GraphQLError[]): readonly GraphQLErrorShape[] {
  return errors.map((error) => {
    const { originalError } = error;
    const failed = originalError instanceof FieldFailed ? originalError : null;
    return {
      path: error.path ?? null,
      data: failed?.data ?? null,
      errorType: failed ? failed.errorType : isInternal(error) ? 'InternalFailure' : 'ValidationError',
      errorInfo: failed?.errorInfo ?? null,
      locations: (error.locations ?? []).map(({ line, column }) => ({ line, column, sourceName: null })),
      message: error.message,
    };
  });
}

/** What neither the caller nor a resolver meant to happen, such as a missing field that must not be: for the log. */
export function logInternalErrors(errors: readonly GraphQLError[] | undefined, log: Log): void {
  for (const error of errors ?? []) {
    if (isInternal(error)) log.error(`AppSync: ${error.path?.join('.')} failed: ${error.message}`);
  }
}
