import { Amplify } from 'aws-amplify';
import {
  confirmSignIn,
  fetchAuthSession,
  fetchUserAttributes,
  getCurrentUser,
  signIn,
  signOut,
  updatePassword,
} from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestPool, type TestPool } from './testing/start-test-pool.ts';

let pool: TestPool;
const kept = new Map<string, string>();

beforeAll(async () => {
  pool = await startTestPool();
  const { userPoolId, clientId } = pool.cognito;
  Amplify.configure({
    Auth: { Cognito: { userPoolId, userPoolClientId: clientId, userPoolEndpoint: pool.url } },
  });
  cognitoUserPoolsTokenProvider.setKeyValueStorage({
    getItem: async (key) => kept.get(key) ?? null,
    setItem: async (key, value) => void kept.set(key, value),
    removeItem: async (key) => void kept.delete(key),
    clear: async () => kept.clear(),
  });
  await pool.admin('CreateGroup', { GroupName: 'demo:barista' });
});
afterAll(() => pool.stop());
beforeEach(() => kept.clear());

const options = { authFlowType: 'USER_PASSWORD_AUTH' } as const;
const temporary = 'Kamo-reti-suva-4827';
const own = 'My-own-Password-1';

async function addBarista(username: string): Promise<void> {
  await pool.admin('AdminCreateUser', { Username: username, TemporaryPassword: temporary, MessageAction: 'SUPPRESS' });
}
const addToGroup = (username: string) =>
  pool.admin('AdminAddUserToGroup', { Username: username, GroupName: 'demo:barista' });

async function groups(forceRefresh = false): Promise<unknown> {
  const { tokens } = await fetchAuthSession({ forceRefresh });
  expect(tokens?.accessToken.payload['cognito:groups']).toEqual(tokens?.idToken?.payload['cognito:groups']);
  return tokens?.idToken?.payload['cognito:groups'];
}

describe('the Amplify client', () => {
  it('signs in, takes a first password, hears of a new role, and signs out', async () => {
    await addBarista('mio');
    await addToGroup('mio');
    const first = await signIn({ username: 'Mio', password: temporary, options });
    expect(first.nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED');
    await expect(confirmSignIn({ challengeResponse: 'too-short' })).rejects.toMatchObject({
      name: 'InvalidPasswordException',
    });
    expect((await confirmSignIn({ challengeResponse: own })).isSignedIn).toBe(true);
    expect((await getCurrentUser()).username).toBe('mio');
    expect(await groups()).toEqual(['demo:barista']);

    await pool.admin('AdminRemoveUserFromGroup', { Username: 'mio', GroupName: 'demo:barista' });
    expect(await groups()).toEqual(['demo:barista']);
    expect(await groups(true)).toBeUndefined();
    await addToGroup('mio');
    expect(await groups(true)).toEqual(['demo:barista']);

    const { tokens } = await fetchAuthSession();
    expect(await pool.cognito.verifyIdToken(String(tokens?.idToken))).toMatchObject({ 'cognito:username': 'mio' });
    await signOut();
    expect((await fetchAuthSession()).tokens).toBeUndefined();
    const again = await signIn({ username: 'mio', password: own, options });
    expect(again.isSignedIn).toBe(true);
    await signOut({ global: true });
  });

  it('stays signed in over a restart, and no longer than the person is there', async () => {
    await addBarista('noa');
    await pool.admin('AdminSetUserPassword', { Username: 'noa', Password: own, Permanent: true });
    await signIn({ username: 'noa', password: own, options });
    await pool.restart();
    const { tokens } = await fetchAuthSession({ forceRefresh: true });
    expect(await pool.cognito.verifyIdToken(String(tokens?.idToken))).toBeDefined();
    expect(await fetchUserAttributes()).toEqual({ sub: tokens?.idToken?.payload.sub });
    await updatePassword({ oldPassword: own, newPassword: `${own}!` });
    await pool.admin('AdminDeleteUser', { Username: 'noa' });
    expect((await fetchAuthSession({ forceRefresh: true })).tokens).toBeUndefined();
  });

  it('is told the same of a wrong password as of an unknown name', async () => {
    await addBarista('ren');
    const said: unknown[] = [];
    for (const username of ['ren', 'nobody', '__proto__']) {
      await signIn({ username, password: 'not-the-Password-1', options }).catch((error: Error) =>
        said.push([error.name, error.message]),
      );
    }
    expect(said).toEqual(Array(3).fill(['NotAuthorizedException', 'Incorrect username or password.']));
  });
});
