/** The API's name in `x-amz-target`. */
export const cognitoPrefix = 'AWSCognitoIdentityProviderService';

const open = new Set([
  'InitiateAuth',
  'RespondToAuthChallenge',
  'GetTokensFromRefreshToken',
  'RevokeToken',
  'GlobalSignOut',
  'GetUser',
  'ChangePassword',
]);

/** The operation that a target names, where anybody may call it unsigned. */
export function signInOperation(target: string | undefined): string | undefined {
  const [prefix, operation = '', ...rest] = (target ?? '').split('.');
  return prefix === cognitoPrefix && rest.length === 0 && open.has(operation) ? operation : undefined;
}
