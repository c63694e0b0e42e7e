import { type CognitoIdentity, signedInCaller } from '../auth/caller.ts';

/** Somebody signed in who is in these groups. */
export function person(...groups: string[]): CognitoIdentity {
  const claims = { sub: 's', iss: 'pool', 'cognito:username': 'p', ...(groups[0] && { 'cognito:groups': groups }) };
  const { identity } = signedInCaller(claims, '127.0.0.1');
  if (identity === null) throw new TypeError('Somebody signed in has an identity.');
  return identity;
}
