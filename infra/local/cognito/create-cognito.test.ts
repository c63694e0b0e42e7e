import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestPool, type TestPool } from './testing/start-test-pool.ts';

const password = 'My-own-Password-1';
let pool: TestPool;

beforeEach(async () => {
  pool = await startTestPool();
});
afterEach(() => pool.stop());

interface Result {
  readonly AccessToken: string;
  readonly IdToken: string;
  readonly RefreshToken: string;
}

async function addPerson(username: string): Promise<void> {
  await pool.admin('AdminCreateUser', { Username: username, TemporaryPassword: password, MessageAction: 'SUPPRESS' });
  await pool.admin('AdminSetUserPassword', { Username: username, Password: password, Permanent: true });
}
const ask = (operation: string, input: object) => pool.call(operation, { ClientId: pool.cognito.clientId, ...input });
const tryPassword = (USERNAME: string, PASSWORD = password) =>
  ask('InitiateAuth', { AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME, PASSWORD } });
const refresh = (REFRESH_TOKEN: string) =>
  ask('InitiateAuth', { AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters: { REFRESH_TOKEN } });
const signIn = async (username: string): Promise<Result> =>
  (await tryPassword(username)).body.AuthenticationResult as Result;
const refusal = (message: string) => ({
  status: 400,
  body: { __type: 'NotAuthorizedException', message },
});

describe('the people', () => {
  it('are kept in files that nobody else can read, without their passwords', async () => {
    await addPerson('aki');
    await signIn('aki');
    for (const name of readdirSync(pool.folder)) {
      const file = join(pool.folder, name);
      expect([name, statSync(file).mode & 0o777]).toEqual([name, 0o600]);
      expect(readFileSync(file, 'utf8')).not.toContain(password);
    }
    expect(readdirSync(pool.folder).sort()).toEqual(['password-salt', 'staff.json', 'token-key.pem']);
  });

  it('say so when their file is damaged', async () => {
    await addPerson('aki');
    const { writeFileSync } = await import('node:fs');
    writeFileSync(join(pool.folder, 'staff.json'), '{"Users":');
    await expect(pool.restart()).rejects.toThrow("staff.json (who may sign in) can't be read");
  });

  it('keep their groups though many are given at once', async () => {
    const names = ['aki', 'emi', 'jun', 'kei', 'ryo'];
    await pool.admin('CreateGroup', { GroupName: 'demo:barista' });
    for (const name of names) await addPerson(name);
    await Promise.all(
      names.flatMap((Username) =>
        ['admin', 'demo:barista'].map((GroupName) => pool.admin('AdminAddUserToGroup', { Username, GroupName })),
      ),
    );
    for (const Username of names) {
      const { Groups } = (await pool.admin('AdminListGroupsForUser', { Username })) as {
        Groups: { GroupName: string }[];
      };
      expect(Groups.map(({ GroupName }) => GroupName).sort()).toEqual(['admin', 'demo:barista']);
    }
  });

  it.each([
    [
      'AdminCreateUser',
      { Username: 'AKI', TemporaryPassword: password, MessageAction: 'SUPPRESS' },
      'UsernameExistsException',
    ],
    [
      'AdminCreateUser',
      { Username: 'new', TemporaryPassword: 'short', MessageAction: 'SUPPRESS' },
      'InvalidPasswordException',
    ],
    ['AdminCreateUser', { Username: 'new', TemporaryPassword: password }, 'InvalidParameterException'],
    ['AdminSetUserPassword', { Username: 'aki', Password: 'alllowercase1!' }, 'InvalidPasswordException'],
    ['AdminSetUserPassword', { Username: 'nobody', Password: password }, 'UserNotFoundException'],
    ['AdminGetUser', { Username: 'nobody' }, 'UserNotFoundException'],
    ['AdminDeleteUser', { Username: 'nobody' }, 'UserNotFoundException'],
    ['AdminListGroupsForUser', { Username: 'nobody' }, 'UserNotFoundException'],
    ['AdminUserGlobalSignOut', { Username: 'nobody' }, 'UserNotFoundException'],
    ['AdminAddUserToGroup', { Username: 'nobody', GroupName: 'admin' }, 'UserNotFoundException'],
    ['AdminAddUserToGroup', { Username: 'aki', GroupName: 'no:group' }, 'ResourceNotFoundException'],
    ['AdminRemoveUserFromGroup', { Username: 'aki', GroupName: 'no:group' }, 'ResourceNotFoundException'],
    ['CreateGroup', { GroupName: 'admin' }, 'GroupExistsException'],
    ['CreateGroup', { GroupName: 'new', UserPoolId: 'us-east-1_Other' }, 'ResourceNotFoundException'],
    ['AdminGetUser', { Username: 'aki', UserPoolId: 'us-east-1_Other' }, 'ResourceNotFoundException'],
    ['AdminGetUser', { Username: 'aki', Colour: 'red' }, 'InvalidParameterException'],
  ])('%s %j is refused with Cognito’s %3$s', async (operation, input, name) => {
    await addPerson('aki');
    await expect(pool.admin(operation, input)).rejects.toMatchObject({ name });
  });

  it('are described as Cognito does', async () => {
    await addPerson('Aki');
    expect(await pool.admin('AdminGetUser', { Username: 'aki' })).toEqual({
      Username: 'aki',
      Enabled: true,
      UserStatus: 'CONFIRMED',
      UserAttributes: [{ Name: 'sub', Value: expect.stringMatching(/^[0-9a-f-]{36}$/) }],
      UserCreateDate: expect.any(Number),
      UserLastModifiedDate: expect.any(Number),
    });
  });
});

describe('a sign-in', () => {
  it('ends when it is revoked, everywhere or by the system, also for what it gave out', async () => {
    await addPerson('aki');
    const one = await signIn('aki');
    const other = await signIn('aki');
    expect(await ask('RevokeToken', { Token: one.RefreshToken })).toEqual({ status: 200, body: {} });
    expect(await ask('RevokeToken', { Token: one.RefreshToken })).toEqual({ status: 200, body: {} });
    expect(await refresh(one.RefreshToken)).toEqual(refusal('Refresh Token has been revoked'));
    expect(await pool.call('GetUser', { AccessToken: one.AccessToken })).toEqual(
      refusal('Access Token has been revoked'),
    );
    expect((await pool.call('GetUser', { AccessToken: other.AccessToken })).body.Username).toBe('aki');
    expect((await pool.call('GlobalSignOut', { AccessToken: other.AccessToken })).status).toBe(200);
    expect((await refresh(other.RefreshToken)).status).toBe(400);
    const third = await signIn('aki');
    await pool.admin('AdminUserGlobalSignOut', { Username: 'aki' });
    expect((await refresh(third.RefreshToken)).status).toBe(400);
  });

  it('ends by itself after the client’s time, and its tokens after five minutes', async () => {
    await addPerson('aki');
    const { RefreshToken, IdToken, AccessToken } = await signIn('aki');
    pool.later(5 * 60_000 + 1000);
    expect(await pool.cognito.verifyIdToken(IdToken)).toBeUndefined();
    expect(await pool.cognito.verifyAccessToken(AccessToken)).toBeUndefined();
    pool.later(23 * 3_600_000);
    expect((await refresh(RefreshToken)).status).toBe(200);
    pool.later(3_600_000);
    expect(await refresh(RefreshToken)).toEqual(refusal('Refresh Token has expired'));
    await signIn('aki');
    expect(readFileSync(join(pool.folder, 'staff.json'), 'utf8')).not.toContain(RefreshToken);
  });

  it('is nobody else’s of the same name', async () => {
    await addPerson('aki');
    const { RefreshToken, AccessToken } = await signIn('aki');
    await pool.admin('AdminDeleteUser', { Username: 'aki' });
    await addPerson('aki');
    expect((await refresh(RefreshToken)).status).toBe(400);
    expect((await pool.call('GetUser', { AccessToken })).status).toBe(400);
  });

  it('is had by the ways that are open alone', async () => {
    await addPerson('aki');
    const srp = { AuthFlow: 'USER_SRP_AUTH', AuthParameters: { USERNAME: 'aki', SRP_A: '1' } };
    expect((await ask('InitiateAuth', srp)).body).toEqual({
      __type: 'InvalidParameterException',
      message: 'USER_SRP_AUTH flow not enabled for this client',
    });
    const other = await pool.call('InitiateAuth', { ClientId: 'other', AuthFlow: 'USER_PASSWORD_AUTH' });
    expect(other.body.__type).toBe('ResourceNotFoundException');
    for (const operation of ['AdminGetUser', 'SignUp', 'ListUsers', 'constructor', '']) {
      expect((await pool.call(operation, {})).body.__type).toBe('UnknownOperationException');
    }
  });
});

describe('a temporary password', () => {
  beforeEach(async () => {
    await pool.admin('AdminCreateUser', { Username: 'aki', TemporaryPassword: password, MessageAction: 'SUPPRESS' });
  });
  const respond = (Session: unknown, NEW_PASSWORD = `${password}!`) =>
    ask('RespondToAuthChallenge', {
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      Session,
      ChallengeResponses: { USERNAME: 'aki', NEW_PASSWORD },
    });
  const over = refusal('Invalid session for the user, session is expired.');

  it('is asked for before a new one is', async () => {
    expect(await tryPassword('aki', 'not-the-Password-1')).toEqual(refusal('Incorrect username or password.'));
    expect((await respond('a guess')).body).toEqual(over.body);
  });

  it('is good once, and for a few minutes', async () => {
    const { Session } = (await tryPassword('aki')).body;
    expect((await respond(Session, 'short')).body.__type).toBe('InvalidPasswordException');
    const { AuthenticationResult } = (await respond(Session)).body as { AuthenticationResult: Result };
    expect((await refresh(AuthenticationResult.RefreshToken)).status).toBe(200);
    expect(await respond(Session, `${password}?`)).toEqual(over);
    await pool.admin('AdminSetUserPassword', { Username: 'aki', Password: password, Permanent: false });
    const late = (await tryPassword('aki')).body.Session;
    pool.later(4 * 60_000);
    expect(await respond(late)).toEqual(over);
  });

  it('ends after the policy’s days', async () => {
    pool.later(8 * 24 * 3_600_000);
    expect(await tryPassword('aki')).toEqual(
      refusal('Temporary password has expired and must be reset by an administrator.'),
    );
  });

  it('can’t be answered with the session of another, nor can anybody’s own password be set that way', async () => {
    await addPerson('emi');
    const { Session } = (await tryPassword('aki')).body;
    const answer = await ask('RespondToAuthChallenge', {
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      Session,
      ChallengeResponses: { USERNAME: 'emi', NEW_PASSWORD: 'Taken-over-by-1' },
    });
    expect(answer).toEqual(over);
    expect((await tryPassword('emi')).status).toBe(200);
  });
});

describe('guessing', () => {
  it('must wait after five failures, longer each time, and the right password ends that', async () => {
    await addPerson('aki');
    const wrong = () => tryPassword('aki', 'not-the-Password-1');
    for (let i = 0; i < 5; i += 1) expect(await wrong()).toEqual(refusal('Incorrect username or password.'));
    expect(await tryPassword('aki')).toEqual(refusal('Password attempts exceeded'));
    pool.later(1_001);
    expect(await wrong()).toEqual(refusal('Incorrect username or password.'));
    pool.later(1_001);
    expect(await tryPassword('aki')).toEqual(refusal('Password attempts exceeded'));
    pool.later(60_000);
    expect((await tryPassword('aki')).status).toBe(200);
    expect(await wrong()).toEqual(refusal('Incorrect username or password.'));
    expect((await tryPassword('aki')).status).toBe(200);
  });

  it('takes no more of the machine than a few at a time', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => tryPassword(`guess-${i}`)));
    expect(new Set(answers.map(({ body }) => body.__type))).toEqual(
      new Set(['NotAuthorizedException', 'TooManyRequestsException']),
    );
    expect(pool.logged).toEqual([]);
  });
});

describe('over HTTP', () => {
  it('there is one way in, and it is the booth’s own server', async () => {
    const servers = () => process.getActiveResourcesInfo().filter((name) => /server/i.test(name));
    const before = servers();
    await pool.restart();
    expect(servers()).toEqual(before);
  });

  it('pages of any address are let in', async () => {
    const preflight = await fetch(pool.url, { method: 'OPTIONS' });
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-headers')).toContain('x-amz-target');
    const answer = await fetch(pool.url, {
      method: 'POST',
      headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.GetUser' },
      body: 'nonsense',
    });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { __type: 'SerializationException', message: 'The body is not JSON.' },
    ]);
  });
});
