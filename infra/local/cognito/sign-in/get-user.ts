import * as v from 'valibot';
import { readInput, token } from '../read-input.ts';
import type { Parts } from './parts.ts';
import { withAccessToken } from './with-access-token.ts';

/** GetUser: who is signed in. */
export async function getUser(parts: Parts, input: unknown): Promise<Record<string, unknown>> {
  const { AccessToken } = readInput(v.object({ AccessToken: token }), input);
  return withAccessToken(parts, AccessToken, async ({ Username, Attributes }) => ({
    Username,
    UserAttributes: Attributes,
  }));
}
