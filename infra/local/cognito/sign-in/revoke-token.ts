import * as v from 'valibot';
import { readInput, token } from '../read-input.ts';
import type { Parts } from './parts.ts';

/**
 * RevokeToken: ends a sign-in. A token that opens nothing (any more) is no error.
 * Source: RFC 7009, section 2.2.
 */
export async function revokeToken({ directory }: Parts, input: unknown): Promise<Record<string, unknown>> {
  const { Token } = readInput(v.object({ Token: token }), input);
  return directory.alone(async () => {
    const user = await directory.findByRefreshToken(Token);
    if (user) await directory.save({ ...user, RefreshTokens: user.RefreshTokens.filter((kept) => kept !== Token) });
    return {};
  });
}
