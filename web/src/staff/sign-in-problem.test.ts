import { expect, it } from 'vitest';
import { toSignInProblem } from './sign-in-problem.ts';

const named = (name: string, message = '') => Object.assign(new Error(message), { name });

it.each([
  ['NotAuthorizedException', 'Incorrect username or password.', 'WRONG'],
  ['NotAuthorizedException', 'Password attempts exceeded', 'SLOW_DOWN'],
  ['NotAuthorizedException', 'Temporary password has expired and must be reset by an administrator.', 'EXPIRED'],
  ['UserNotFoundException', 'User does not exist.', 'WRONG'],
  ['LimitExceededException', '', 'SLOW_DOWN'],
  ['InvalidPasswordException', 'Password not long enough', 'WEAK'],
  ['NetworkError', '', 'AWAY'],
  ['UnknownError', '', 'AWAY'],
  ['SyntaxError', 'Unexpected token', 'AWAY'],
  ['UserLambdaValidationException', '', 'OTHER'],
] as const)('%s (%s) means %s', (name, message, problem) =>
  expect(toSignInProblem(named(name, message))).toBe(problem),
);

it('anything else that is thrown is told as such', () => expect(toSignInProblem('?')).toBe('OTHER'));
