import * as v from 'valibot';
import { readInput, token } from '../read-input.ts';
import type { Parts } from './parts.ts';
import { withAccessToken } from './with-access-token.ts';

/** GlobalSignOut: ends every sign-in of whoever asks. */
export async function globalSignOut(parts: Parts, input: unknown): Promise<Record<string, unknown>> {
  const { AccessToken } = readInput(v.object({ AccessToken: token }), input);
  return withAccessToken(parts, AccessToken, async (user) => {
    await parts.directory.save({ ...user, RefreshTokens: [] });
    return {};
  });
}
