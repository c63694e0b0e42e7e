import type { User } from '../directory/open-directory.ts';
import { notAuthorized } from '../errors.ts';
import { isSignedIn } from './issue-tokens.ts';
import type { Parts } from './parts.ts';

/** Runs the work with the person whose access token this is, while that sign-in holds. cognito-local believes any token. */
export async function withAccessToken<T>(
  { directory, tokens }: Parts,
  accessToken: string,
  work: (user: User) => Promise<T>,
): Promise<T> {
  const claims = await tokens.verifyAccessToken(accessToken);
  if (!claims) throw notAuthorized('Invalid Access Token');
  return directory.alone(async () => {
    const user = await directory.find(claims.username);
    if (!user || !isSignedIn(user, claims.origin_jti)) throw notAuthorized('Access Token has been revoked');
    return work(user);
  });
}
