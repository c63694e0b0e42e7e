import * as v from 'valibot';
import { invalidPassword, notAuthorized } from '../errors.ts';
import { passwordFault } from '../passwords/password-policy.ts';
import { name, password, readInput, token } from '../read-input.ts';
import { beginSignIn } from './issue-tokens.ts';
import type { Parts } from './parts.ts';
import { stampOf } from './sign-in-with-password.ts';

const schema = v.object({
  ChallengeName: v.literal('NEW_PASSWORD_REQUIRED'),
  Session: token,
  ChallengeResponses: v.object({ USERNAME: name, NEW_PASSWORD: password }),
});

/** RespondToAuthChallenge: a password of one's own in place of the temporary one, and with it the sign-in. */
export async function respondToAuthChallenge(parts: Parts, input: unknown): Promise<Record<string, unknown>> {
  const { directory, tokens, definition, sealPassword } = parts;
  const { Session, ChallengeResponses } = readInput(schema, input);
  const username = directory.normal(ChallengeResponses.USERNAME);
  const fault = passwordFault(definition.policy, ChallengeResponses.NEW_PASSWORD);
  const isOpen = async () => {
    const user = await directory.find(username);
    return user && (await tokens.isSession(Session, username, stampOf(user))) ? user : undefined;
  };
  const over = () => notAuthorized('Invalid session for the user, session is expired.');
  if (!(await isOpen())) throw over();
  if (fault !== undefined) throw invalidPassword(fault);
  const Password = await sealPassword(username, ChallengeResponses.NEW_PASSWORD);
  return directory.alone(async () => {
    // Asked again: the password may have been set by another meanwhile.
    const user = await isOpen();
    if (!user) throw over();
    const confirmed = {
      ...user,
      Password,
      UserStatus: 'CONFIRMED',
      UserLastModifiedDate: directory.clock.get(),
    };
    return { ChallengeParameters: {}, AuthenticationResult: await beginSignIn(parts, confirmed) };
  });
}
