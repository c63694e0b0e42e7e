import * as v from 'valibot';
import { invalidParameter } from './errors.ts';

/** Names of people and groups. Source: "Username", AdminCreateUser, Cognito user pools API reference. */
export const name = v.pipe(v.string(), v.regex(/^[\p{L}\p{M}\p{S}\p{N}\p{P}]{1,128}$/u, 'It is not a name.'));
/** A password as it was typed; whether it will do is the policy's business. */
export const password = v.pipe(v.string(), v.minLength(1), v.maxLength(256));
export const token = v.pipe(v.string(), v.nonEmpty());

/** The request as the schema has it. Throws `InvalidParameterException` naming the first field that is wrong. */
export function readInput<S extends v.GenericSchema>(schema: S, input: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, input);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw invalidParameter(`${v.getDotPath(issue) ?? 'The request'}: ${issue.message}`);
}
