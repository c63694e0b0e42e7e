import * as v from 'valibot';
import { readInput, token } from '../read-input.ts';
import type { Parts } from './parts.ts';
import { refreshTokens } from './refresh-tokens.ts';

/** GetTokensFromRefreshToken, as Amplify refreshes. The refresh token stays the same. */
export async function getTokensFromRefreshToken(parts: Parts, input: unknown): Promise<Record<string, unknown>> {
  return refreshTokens(parts, readInput(v.object({ RefreshToken: token }), input).RefreshToken);
}
