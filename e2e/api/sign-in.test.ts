import { createPrivateKey, type JsonWebKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { decodeJwt, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askUserPool, readOutputs, signIn } from './access/sign-in.ts';
import { type Api, startApi, until } from './support/api.ts';
import { anyText, hostileTexts } from './support/hostile-texts.ts';
import { callStaff } from './support/staff-routes.ts';
import { subscribe } from './support/subscribe.ts';

let api: Api;
let ClientId: string;
let organiser: Awaited<ReturnType<typeof signIn>>;
const own = 'My-Own-Pass-7';
beforeAll(async () => {
  api = await startApi();
  ClientId = (await readOutputs(api)).auth.user_pool_client_id;
  organiser = await signIn(api, 'organiser', api.booth.staffPassword);
}, 120_000);
afterAll(() => api.booth.stop());

const ask = (operation: string, input: object) => askUserPool(api, operation, input);
const initiate = (AuthFlow: string, AuthParameters: object) =>
  ask('InitiateAuth', { ClientId, AuthFlow, AuthParameters });
const enter = (USERNAME: string, PASSWORD: string) => initiate('USER_PASSWORD_AUTH', { USERNAME, PASSWORD });
const choose = (USERNAME: string, NEW_PASSWORD: string, Session: unknown) =>
  ask('RespondToAuthChallenge', {
    ClientId,
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    Session,
    ChallengeResponses: { USERNAME, NEW_PASSWORD },
  });
const give = (method: string, username: string, role?: string) =>
  callStaff(
    api,
    { method, path: '/booths/{boothId}/staff/{username}' },
    { boothId: 'demo', username },
    { authorization: organiser.idToken, ...(role && { body: { role } }) },
  );
const idTokenOf = (body: Record<string, unknown>) => (body.AuthenticationResult as { IdToken: string }).IdToken;
const groupsOf = (body: Record<string, unknown>) => decodeJwt(idTokenOf(body))['cognito:groups'];

/** Both ways to refresh, as Amplify's older and newer versions do. */
const refreshes = [
  ['REFRESH_TOKEN_AUTH', (token: string) => initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: token })],
  ['GetTokensFromRefreshToken', (token: string) => ask('GetTokensFromRefreshToken', { ClientId, RefreshToken: token })],
] as const;

const refused = { status: 400, name: 'NotAuthorizedException' };

describe('a password', () => {
  it('that is wrong, and a name that nobody has, are answered alike', async () => {
    const answers = [await enter('barista', 'Wrong-Pass-1'), await enter('stranger', 'Wrong-Pass-1')];
    for (const answer of answers) expect(answer).toEqual({ ...answers[0], ...refused });
    expect(answers[0]?.message).toBe('Incorrect username or password.');
  });

  it('can’t be guessed at speed, not even the right one gets through meanwhile', async () => {
    const guesses = await Promise.all(Array.from({ length: 20 }, (_, index) => enter('barista', `Guess-${index}`)));
    for (const guess of guesses) expect(guess).toMatchObject(refused);
    expect(guesses.filter(({ message }) => message === 'Password attempts exceeded').length).toBeGreaterThan(10);
    expect(await enter('barista', api.booth.staffPassword)).toMatchObject(refused);
    // Another's name isn't held up, and theirs but for a while.
    expect((await enter('organiser', api.booth.staffPassword)).status).toBe(200);
    await until(
      () => enter('barista', api.booth.staffPassword),
      ({ status }) => status === 200,
    );
  });
});

describe('a new person', () => {
  let first: string;
  let session: unknown;

  it('is asked for a password of their own, and has no tokens before', async () => {
    first = String((await give('PUT', 'nina', 'barista')).body.temporaryPassword);
    const { status, body } = await enter('nina', first);
    expect([status, body]).toMatchObject([
      200,
      { ChallengeName: 'NEW_PASSWORD_REQUIRED', Session: expect.any(String) },
    ]);
    expect(body.AuthenticationResult).toBeUndefined();
    session = body.Session;
  });

  it.each(['short-A1', 'no-capital-letter-1', 'NO-SMALL-LETTER-1', 'No-digit-at-all', ''])(
    'may not choose %j',
    async (password) => {
      const { status, name } = await choose('nina', password, session);
      expect([status, name]).toEqual([400, password === '' ? 'InvalidParameterException' : 'InvalidPasswordException']);
    },
  );

  it('chooses once, with the session they were given', async () => {
    for (const [username, given] of [
      ['nina', 'no session'],
      ['nina', organiser.accessToken],
      ['barista', session],
    ] as const) {
      expect(await choose(username, own, given)).toMatchObject(refused);
    }
    const chosen = await choose('nina', own, session);
    expect([chosen.status, groupsOf(chosen.body)]).toEqual([200, ['demo:barista']]);
    expect(await choose('nina', own, session)).toMatchObject(refused);
    expect(await enter('nina', first)).toMatchObject(refused);
    expect((await enter('nina', own)).status).toBe(200);
  });
});

describe('a sign-in', () => {
  it.each(refreshes)('goes on by %s, with the roles of that moment', async (_way, refresh) => {
    const { refreshToken } = await signIn(api, 'nina', own);
    for (const role of ['organiser', 'barista']) {
      expect((await give('PUT', 'nina', role)).status).toBe(200);
      const { status, body } = await refresh(refreshToken);
      expect([status, groupsOf(body)]).toEqual([200, [`demo:${role}`]]);
      const { data } = await api.graphql('{ staff(boothId: "demo") { role } }', {}, { authorization: idTokenOf(body) });
      expect(data?.staff !== null && data?.staff !== undefined).toBe(role === 'organiser');
    }
    for (const token of ['', 'x', organiser.idToken, organiser.accessToken, `${refreshToken}x`]) {
      expect((await refresh(token)).status).toBe(400);
    }
  });

  it('ends everywhere at once, where its owner says so', async () => {
    const [one, other] = [await signIn(api, 'nina', own), await signIn(api, 'nina', own)];
    expect((await ask('GetUser', { AccessToken: other.accessToken })).body).toMatchObject({ Username: 'nina' });
    expect((await ask('GlobalSignOut', { AccessToken: one.accessToken })).status).toBe(200);
    for (const { refreshToken, accessToken } of [one, other]) {
      for (const [, refresh] of refreshes) expect(await refresh(refreshToken)).toMatchObject(refused);
      expect(await ask('GetUser', { AccessToken: accessToken })).toMatchObject(refused);
    }
  });

  it('outlives neither its person nor a restart’s keys', async () => {
    const { refreshToken } = await signIn(api, 'nina', own);
    await api.booth.kill();
    await api.booth.restart();
    for (const [, refresh] of refreshes) expect((await refresh(refreshToken)).status).toBe(200);
    expect((await give('DELETE', 'nina')).status).toBe(204);
    for (const [, refresh] of refreshes) expect(await refresh(refreshToken)).toMatchObject(refused);
    expect(await enter('nina', own)).toMatchObject(refused);
  });
});

describe('nobody gets in', () => {
  it('with a token signed by the key that is published with the user pool’s software', async () => {
    const file = createRequire(import.meta.url).resolve('cognito-local/lib/keys/cognitoLocal.private.json');
    const { jwk } = JSON.parse(readFileSync(file, 'utf8')) as { jwk: JsonWebKey };
    const key = createPrivateKey({ key: jwk, format: 'jwk' });
    for (const kid of ['CognitoLocal', undefined]) {
      const header = { alg: 'RS256', ...(kid !== undefined && { kid }) };
      const token = await new SignJWT(decodeJwt(organiser.idToken)).setProtectedHeader(header).sign(key);
      const change = { authorization: token, body: { open: false } };
      expect((await api.command('PUT', '/booths/demo/store', change)).status).toBe(401);
      expect((await api.graphql('{ staff(boothId: "demo") { username } }', {}, { authorization: token })).status).toBe(
        401,
      );
      const listening = 'subscription { onStore(boothId: "demo") { open } }';
      await expect(subscribe(api, listening, {}, { authorization: token })).rejects.toThrow(/Unauthorized/);
      expect(await ask('GetUser', { AccessToken: token })).toMatchObject(refused);
    }
  });

  it.each([
    'AdminCreateUser',
    'AdminSetUserPassword',
    'AdminAddUserToGroup',
    'AdminDeleteUser',
    'AdminInitiateAuth',
    'CreateGroup',
    'SignUp',
    'ConfirmForgotPassword',
    'ListUsers',
    'UpdateUserPool',
    '__proto__',
  ])('by %s without a signature', async (operation) => {
    const input = {
      ClientId,
      UserPoolId: 'us-east-1_Boothpresso',
      Username: 'mallory',
      GroupName: 'admin',
      Password: own,
    };
    const { status, name } = await ask(operation, input);
    expect([status, name]).toEqual([
      expect.toSatisfy((code) => code >= 400 && code < 500),
      expect.stringMatching(/^(MissingAuthenticationToken|UnknownOperation|AccessDenied|IncompleteSignature)\w*$/),
    ]);
    expect(await enter('mallory', own)).toMatchObject(refused);
  });
});

describe('whatever is sent', () => {
  const operations =
    'InitiateAuth RespondToAuthChallenge GetTokensFromRefreshToken GetUser GlobalSignOut RevokeToken ChangePassword';

  it.each(operations.split(' '))('%s never breaks down', async (operation) => {
    const text = fc.oneof(anyText, fc.jsonValue({ maxDepth: 2 }));
    const input = fc.record(
      {
        AuthFlow: fc.constantFrom('USER_PASSWORD_AUTH', 'REFRESH_TOKEN_AUTH', 'USER_SRP_AUTH', 'CUSTOM_AUTH'),
        ChallengeName: fc.constantFrom('NEW_PASSWORD_REQUIRED', 'SMS_MFA'),
        AuthParameters: fc.oneof(text, fc.record({ USERNAME: text, PASSWORD: text, REFRESH_TOKEN: text })),
        ChallengeResponses: fc.oneof(text, fc.record({ USERNAME: text, NEW_PASSWORD: text })),
        ...Object.fromEntries(
          ['Session', 'RefreshToken', 'AccessToken', 'Token', 'PreviousPassword', 'ProposedPassword'].map((name) => [
            name,
            text,
          ]),
        ),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(input, async (some) => {
        const { status, name } = await ask(operation, { ClientId, ...some });
        // What opens nothing (any more) is revoked already.
        if (operation !== 'RevokeToken' || status !== 200) expect([status, name]).toEqual([400, expect.any(String)]);
      }),
      { numRuns: 15 },
    );
    const { status } = await ask(operation, { ClientId, filler: 'x'.repeat(3_000_000) });
    expect(status).toBeOneOf([400, 413]);
  });

  it('a name may be any text', async () => {
    for (const [, name] of hostileTexts) expect((await enter(name, own)).status).toBe(400);
  });

  it.each(['', '{', 'null', '[]', '"x"', '\u0000'])('the body %j is refused', async (body) => {
    const response = await fetch(api.origin, {
      method: 'POST',
      headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth' },
      body,
    });
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { __type: expect.stringMatching(/Exception$/) },
    ]);
  });
});
