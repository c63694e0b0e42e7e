import { AwsError } from '../aws/aws-error.ts';
import { isTooLarge, type Json, PAYLOAD_LIMIT } from './json.ts';

/** The input of a new execution, parsed. Throws `AwsError` ValidationException or InvalidExecutionInput. */
export function parseInput(text: string): Json {
  if (isTooLarge(text)) {
    throw new AwsError(
      'ValidationException',
      `1 validation error detected: Value at 'input' failed to satisfy constraint: Member must have length less than or equal to ${PAYLOAD_LIMIT}`,
    );
  }
  try {
    return JSON.parse(text) as Json;
  } catch (thrown) {
    throw new AwsError(
      'InvalidExecutionInput',
      `Invalid State Machine Execution Input: '${(thrown as Error).message}'`,
    );
  }
}

/** 1 to 80 characters, none of those the API reference forbids. Throws `AwsError` InvalidName. */
export function checkName(name: string): void {
  if (name.length < 1 || name.length > 80 || /[\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]/u.test(name)) {
    throw new AwsError('InvalidName', `Invalid Name: '${name}'`);
  }
}
