import * as v from 'valibot';
import { AwsError } from '../../aws/aws-error.ts';

/** Parses an operation's request; members it doesn't know are ignored, as AWS does. Throws ValidationException. */
export function parseRequest<T>(schema: v.GenericSchema<unknown, T>, request: unknown): T {
  const parsed = v.safeParse(schema, request);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new AwsError(
    'ValidationException',
    `1 validation error detected: Value at '${v.getDotPath(issue) ?? ''}' failed to satisfy constraint: ${issue.message}`,
  );
}
