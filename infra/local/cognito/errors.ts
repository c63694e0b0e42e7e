import { CognitoError } from 'cognito-local/lib/errors.js';
import { AwsError } from '../aws/aws-error.ts';

/** Cognito's refusals by its own names. Source: the "Errors" of each operation in the Cognito user pools API reference. */
export const notAuthorized = (message: string) => new AwsError('NotAuthorizedException', message);
/** One text for a wrong password and an unknown name: nobody learns who works here. */
export const wrongPassword = () => notAuthorized('Incorrect username or password.');
export const invalidParameter = (message: string) => new AwsError('InvalidParameterException', message);
export const invalidPassword = (fault: string) =>
  new AwsError('InvalidPasswordException', `Password did not conform with policy: ${fault}`);
export const groupExists = () => new AwsError('GroupExistsException', 'A group with the name already exists.');
export const notFound = (message: string) => new AwsError('ResourceNotFoundException', message);
export const tooManyRequests = () => new AwsError('TooManyRequestsException', 'Too many requests: try again.', 429);

/** cognito-local's errors have Cognito's names as their code. Anything else is a fault and stays what it is. */
export function asAwsError(error: unknown): unknown {
  return error instanceof CognitoError ? new AwsError(error.code, error.message) : error;
}
