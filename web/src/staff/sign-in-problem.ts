/** What keeps somebody out, as the page says it. */
export type SignInProblem = 'WRONG' | 'SLOW_DOWN' | 'EXPIRED' | 'WEAK' | 'AWAY' | 'OTHER';

const nameOf = (problem: unknown): string => (problem instanceof Error ? problem.name : '');
const wordsOf = (problem: unknown): string => (problem instanceof Error ? problem.message : '');

/** Amplify's and Cognito's errors, by their names. Source: "Errors" of each operation, Cognito user pools API reference. */
export function toSignInProblem(problem: unknown): SignInProblem {
  switch (nameOf(problem)) {
    case 'NotAuthorizedException':
      if (/attempts exceeded/i.test(wordsOf(problem))) return 'SLOW_DOWN';
      return /expired/i.test(wordsOf(problem)) ? 'EXPIRED' : 'WRONG';
    case 'UserNotFoundException':
      return 'WRONG';
    case 'TooManyRequestsException':
    case 'LimitExceededException':
    case 'TooManyFailedAttemptsException':
      return 'SLOW_DOWN';
    case 'InvalidPasswordException':
      return 'WEAK';
    case 'NetworkError':
    case 'NoAnswer':
    case 'TypeError':
    // Amplify's for an answer that isn't the pool's: a proxy's 5xx, a portal's page.
    case 'UnknownError':
    case 'SyntaxError':
    case 'ServiceUnavailableException':
    case 'InternalErrorException':
      return 'AWAY';
    default:
      return 'OTHER';
  }
}
