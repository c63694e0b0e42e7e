import * as v from 'valibot';
import { invalidPassword } from '../errors.ts';
import { passwordFault } from '../passwords/password-policy.ts';
import { password, readInput, token } from '../read-input.ts';
import type { Parts } from './parts.ts';
import { withPassword } from './sign-in-with-password.ts';
import { withAccessToken } from './with-access-token.ts';

const schema = v.object({ AccessToken: token, PreviousPassword: password, ProposedPassword: password });

/** ChangePassword by whoever is signed in and knows the old one. */
export async function changePassword(parts: Parts, input: unknown): Promise<Record<string, unknown>> {
  const { directory, definition, sealPassword } = parts;
  const { AccessToken, PreviousPassword, ProposedPassword } = readInput(schema, input);
  const username = await withAccessToken(parts, AccessToken, async ({ Username }) => Username);
  const fault = passwordFault(definition.policy, ProposedPassword);
  if (fault !== undefined) throw invalidPassword(fault);
  const Password = await sealPassword(username, ProposedPassword);
  return withPassword(parts, username, PreviousPassword, async (user) => {
    await directory.save({ ...user, Password, UserLastModifiedDate: directory.clock.get() });
    return {};
  });
}
