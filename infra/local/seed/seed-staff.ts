import { AwsError } from '../aws/aws-error.ts';
import type { Cognito } from '../cognito/index.ts';
import type { StaffPassword } from './staff-password.ts';

type Pool = Pick<Cognito, 'userPoolId' | 'operations'>;

/** One operation of the pool; `expected` is an error that is fine. */
async function ask(pool: Pool, operation: string, input: Record<string, unknown>, expected?: string): Promise<void> {
  const run = pool.operations[operation];
  if (run === undefined) throw new Error(`The user pool has no ${operation}.`);
  try {
    await run({ UserPoolId: pool.userPoolId, ...input });
  } catch (error) {
    if (!(error instanceof AwsError && error.name === expected)) throw error;
  }
}

/** Gives a person a password of their own to keep. Nobody of that name (any more) is fine. */
export const setPassword = (pool: Pool, Username: string, Password: string): Promise<void> =>
  ask(pool, 'AdminSetUserPassword', { Username, Password, Permanent: true }, 'UserNotFoundException');

/** Makes the person who then founds the booth: an admin, before any booth is there. */
export async function seedOrganiser(pool: Pool, password: string): Promise<void> {
  const Username = 'organiser';
  const person = { Username, TemporaryPassword: password, MessageAction: 'SUPPRESS' };
  await ask(pool, 'AdminCreateUser', person, 'UsernameExistsException');
  await setPassword(pool, Username, password);
  await ask(pool, 'AdminAddUserToGroup', { Username, GroupName: 'admin' });
}

/** Sets another password of the environment anew, and ends what was signed in with the old one. */
export async function replacePassword(pool: Pool, staff: StaffPassword): Promise<void> {
  if (staff.replaces === undefined) return;
  for (const Username of ['organiser', 'barista']) {
    await setPassword(pool, Username, staff.password);
    await ask(pool, 'AdminUserGlobalSignOut', { Username }, 'UserNotFoundException');
  }
  staff.keep();
}
