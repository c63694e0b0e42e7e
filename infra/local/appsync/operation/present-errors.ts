import type { GraphQLError } from 'graphql';
import { FieldFailed } from '../errors.ts';
import type { GraphQLErrorShape } from '../types.ts';

/** Errors as AppSync's clients read them: `errorType` beside `message`, not in `extensions`. */
export function presentErrors(errors: readonly GraphQLError[]): readonly GraphQLErrorShape[] {
  return errors.map((error) => {
    const { originalError } = error;
    const failed = originalError instanceof FieldFailed ? originalError : null;
    return {
      path: error.path ?? null,
      data: failed?.data ?? null,
      errorType: failed?.errorType ?? (originalError === undefined ? 'ValidationError' : 'InternalFailure'),
      errorInfo: failed?.errorInfo ?? null,
      locations: (error.locations ?? []).map(({ line, column }) => ({ line, column, sourceName: null })),
      message: error.message,
    };
  });
}
