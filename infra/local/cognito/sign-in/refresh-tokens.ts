import { notAuthorized } from '../errors.ts';
import { issueTokens } from './issue-tokens.ts';
import type { Parts } from './parts.ts';

/** REFRESH_TOKEN_AUTH: tokens with the groups of now, for as long as the sign-in holds. */
export async function refreshTokens(parts: Parts, refreshToken: string): Promise<Record<string, unknown>> {
  const { directory, tokens } = parts;
  const signIn = await tokens.verifyRefreshToken(refreshToken);
  return directory.alone(async () => {
    const user = await directory.findByRefreshToken(refreshToken);
    if (!user?.Enabled) throw notAuthorized('Refresh Token has been revoked');
    return { ChallengeParameters: {}, AuthenticationResult: await issueTokens(parts, user, signIn) };
  });
}
