import { timingSafeEqual } from 'node:crypto';
import type { User } from '../directory/open-directory.ts';
import { notAuthorized, wrongPassword } from '../errors.ts';
import { beginSignIn } from './issue-tokens.ts';
import type { Parts } from './parts.ts';

const dayMs = 86_400_000;
const same = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/**
 * Runs the work with the person whose password this is. An unknown name takes as long as a wrong password and reads the
 * same. Throws `NotAuthorizedException`.
 */
export async function withPassword<T>(
  { directory, sealPassword, guesses }: Parts,
  username: string,
  password: string,
  work: (user: User) => Promise<T>,
): Promise<T> {
  guesses.begin(username);
  const sealed = await sealPassword(username, password);
  return directory.alone(async () => {
    const user = await directory.find(username);
    if (!user?.Enabled || !same(user.Password, sealed)) throw wrongPassword();
    guesses.forgive(username);
    return work(user);
  });
}

/** Changes with every new password. */
export const stampOf = (user: User): string => `${user.UserStatus} ${user.UserLastModifiedDate.toISOString()}`;

/**
 * USER_PASSWORD_AUTH. Whoever still has a temporary password is asked for one of their own. The flow is ours:
 * cognito-local asks anybody for a new password, whatever the old one, and takes it from whoever names the person.
 */
export async function signInWithPassword(
  parts: Parts,
  typedName: string,
  password: string,
): Promise<Record<string, unknown>> {
  const { directory, tokens, definition } = parts;
  return withPassword(parts, directory.normal(typedName), password, async (user) => {
    if (user.UserStatus !== 'FORCE_CHANGE_PASSWORD') {
      return { ChallengeParameters: {}, AuthenticationResult: await beginSignIn(parts, user) };
    }
    const ageMs = directory.clock.get().getTime() - user.UserLastModifiedDate.getTime();
    if (ageMs > definition.policy.temporaryDays * dayMs) {
      throw notAuthorized('Temporary password has expired and must be reset by an administrator.');
    }
    return {
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      ChallengeParameters: { USER_ID_FOR_SRP: user.Username, requiredAttributes: '[]', userAttributes: '{}' },
      Session: await tokens.signSession(user.Username, stampOf(user)),
    };
  });
}
