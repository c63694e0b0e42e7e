import { InvalidDefinition, StatesError } from '../errors.ts';
import { isRecord } from '../json.ts';
import type { Integration } from './integration.ts';
import { members, unknownMember } from './shape.ts';

/** Invokes a function by its ARN or name; rejects with the function's own error. */
export type InvokeFunction = (functionArn: string, payload: unknown) => Promise<unknown>;

const PARAMETERS = members('FunctionName Payload');

/** `arn:aws:states:::lambda:invoke`: waits for the answer of the newest version. */
export const lambdaInvoke = (invoke: InvokeFunction): Integration => ({
  canWait: true,
  check(given, at) {
    const unknown = unknownMember(given, PARAMETERS);
    if (unknown !== undefined) throw new InvalidDefinition(`${at}.${unknown}`, 'unknown parameter');
  },
  async call(given) {
    if (!isRecord(given) || typeof given.FunctionName !== 'string') {
      throw new StatesError('States.Runtime', 'The Arguments have no FunctionName.');
    }
    try {
      const Payload = (await invoke(given.FunctionName, given.Payload ?? {})) ?? null;
      return { ExecutedVersion: '$LATEST', Payload, StatusCode: 200 };
    } catch (thrown) {
      throw functionError(thrown);
    }
  },
});

/** A function's error is known by its type; the cause is the payload Lambda answers with. */
function functionError(thrown: unknown): StatesError {
  const errorType = thrown instanceof Error ? thrown.name : 'Error';
  const errorMessage = thrown instanceof Error ? thrown.message : String(thrown);
  return new StatesError(errorType, JSON.stringify({ errorMessage, errorType }));
}
