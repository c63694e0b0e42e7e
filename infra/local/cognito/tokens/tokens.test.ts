import { createRequire } from 'node:module';
import { CognitoJwtVerifier } from 'aws-jwt-verify';
import { importPKCS8, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestPool, type TestPool } from '../testing/start-test-pool.ts';

const password = 'My-own-Password-1';
let pool: TestPool;
let tokens: { IdToken: string; AccessToken: string; RefreshToken: string };

beforeAll(async () => {
  pool = await startTestPool();
  await pool.admin('AdminCreateUser', { Username: 'aki', TemporaryPassword: password, MessageAction: 'SUPPRESS' });
  await pool.admin('AdminSetUserPassword', { Username: 'aki', Password: password, Permanent: true });
  await pool.admin('AdminAddUserToGroup', { Username: 'aki', GroupName: 'admin' });
  const { body } = await pool.call('InitiateAuth', {
    ClientId: pool.cognito.clientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: 'aki', PASSWORD: password },
  });
  tokens = body.AuthenticationResult as typeof tokens;
});
afterAll(() => pool.stop());

it('pass AWS’s own verifier, with the claims that Cognito’s have', async () => {
  const { userPoolId, clientId, jwk } = pool.cognito;
  const verifier = CognitoJwtVerifier.create({ userPoolId, clientId, tokenUse: null });
  verifier.cacheJwks({ keys: [{ ...jwk, kid: String(jwk.kid), kty: 'RSA', alg: 'RS256', use: 'sig' }] });
  const id = await verifier.verify(tokens.IdToken);
  const access = await verifier.verify(tokens.AccessToken);
  const shared = {
    iss: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_boothpressostaff',
    sub: expect.any(String),
    'cognito:groups': ['admin'],
    origin_jti: access.origin_jti,
    event_id: id.event_id,
    auth_time: id.iat,
    iat: id.iat,
    exp: id.iat + 300,
    jti: expect.any(String),
  };
  expect(id).toEqual({ ...shared, token_use: 'id', aud: clientId, 'cognito:username': 'aki' });
  expect(access).toEqual({
    ...shared,
    token_use: 'access',
    client_id: clientId,
    username: 'aki',
    scope: 'aws.cognito.signin.user.admin',
  });
});

it('are good for their own use alone', async () => {
  const { verifyIdToken, verifyAccessToken } = pool.cognito;
  expect(await verifyIdToken(tokens.IdToken)).toMatchObject({ 'cognito:groups': ['admin'] });
  expect(await verifyAccessToken(tokens.AccessToken)).toMatchObject({ username: 'aki' });
  for (const token of [tokens.AccessToken, tokens.RefreshToken, '', 'a.b.c', `${tokens.IdToken}x`]) {
    expect(await verifyIdToken(token)).toBeUndefined();
  }
  for (const token of [tokens.IdToken, tokens.RefreshToken]) expect(await verifyAccessToken(token)).toBeUndefined();
});

it('are not believed when cognito-local’s own key signed them, or none', async () => {
  const published = createRequire(import.meta.url)('cognito-local/lib/keys/cognitoLocal.private.json') as {
    pem: string;
  };
  const { userPoolId, clientId, jwk } = pool.cognito;
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    sub: 'x',
    'cognito:username': 'aki',
    'cognito:groups': ['admin'],
    username: 'aki',
    token_use: 'id',
    aud: clientId,
    iss: `https://cognito-idp.us-east-1.amazonaws.com/${userPoolId}`,
    iat: now,
    exp: now + 300,
  };
  const key = await importPKCS8(published.pem.replaceAll('RSA PRIVATE', 'PRIVATE'), 'RS256').catch(async () => {
    const { createPrivateKey } = await import('node:crypto');
    return createPrivateKey(published.pem);
  });
  for (const kid of [String(jwk.kid), 'CognitoLocal']) {
    const forged = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(key);
    expect(await pool.cognito.verifyIdToken(forged)).toBeUndefined();
  }
  const access = await new SignJWT({ ...claims, token_use: 'access', client_id: clientId })
    .setProtectedHeader({ alg: 'RS256' })
    .sign(key);
  expect((await pool.call('GetUser', { AccessToken: access })).status).toBe(400);
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  expect(await pool.cognito.verifyIdToken(`${encode({ alg: 'none' })}.${encode(claims)}.`)).toBeUndefined();
});

it('stay good over a restart', async () => {
  await pool.restart();
  expect(await pool.cognito.verifyIdToken(tokens.IdToken)).toBeDefined();
});
