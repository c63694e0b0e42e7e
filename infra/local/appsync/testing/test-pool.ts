import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { CognitoJwtVerifier } from 'aws-jwt-verify';
import type { VerifyIdToken } from '../auth/id-token.ts';

export const POOL_ID = 'us-east-1_TestPool1';
export const CLIENT_ID = 'testclienttestclient123456';
const ISSUER = `https://cognito-idp.us-east-1.amazonaws.com/${POOL_ID}`;
const KEY_ID = 'test-key';

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const rs256 =
  (key: KeyObject) =>
  (signed: string): string =>
    sign('sha256', Buffer.from(signed), key).toString('base64url');

function token(
  claims: Record<string, unknown>,
  header: Record<string, unknown> = {},
  signature = rs256(pair.privateKey),
): string {
  const signed = `${encode({ alg: 'RS256', kid: KEY_ID, ...header })}.${encode(claims)}`;
  return `${signed}.${signature(signed)}`;
}

function claimsOf(username: string, groups: readonly string[], change: Record<string, unknown> = {}) {
  const now = Math.floor(Date.now() / 1000);
  return {
    sub: `sub-of-${username}`,
    'cognito:username': username,
    ...(groups.length > 0 && { 'cognito:groups': groups }),
    iss: ISSUER,
    aud: CLIENT_ID,
    token_use: 'id',
    auth_time: now,
    iat: now,
    exp: now + 300,
    ...change,
  };
}

/** An id token as the user pool signs it. */
export function idToken(
  username: string,
  groups: readonly string[] = [],
  change: Record<string, unknown> = {},
): string {
  return token(claimsOf(username, groups, change));
}

export function accessToken(username: string, groups: readonly string[] = []): string {
  const { aud, 'cognito:username': _name, ...claims } = claimsOf(username, groups, { token_use: 'access' });
  return token({ ...claims, client_id: aud, username });
}

const publicPem = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const all = claimsOf('mallory', ['demo:organiser']);
const now = Math.floor(Date.now() / 1000);
const [head = '', body = '', signature = ''] = token(all).split('.');

/** What somebody might send to be let in; nobody is by any of it. */
export const hostileTokens: Readonly<Record<string, string>> = {
  'no text at all': '',
  'no token': 'a-ticket-of-a-phone',
  'three dots': '...',
  'the algorithm none': token(all, { alg: 'none' }, () => ''),
  'the algorithm none, with a signature': token(all, { alg: 'none' }),
  'HS256 with the public key as its secret': token(all, { alg: 'HS256' }, (signed) =>
    createHmac('sha256', publicPem).update(signed).digest('base64url'),
  ),
  "another key under the pool's key id": token(all, {}, rs256(stranger.privateKey)),
  'an unknown key id': token(all, { kid: 'elsewhere' }),
  'no key id': token(all, { kid: undefined }),
  'a key of its own in the header': token(
    all,
    { kid: 'mine', jwk: stranger.publicKey.export({ format: 'jwk' }) },
    rs256(stranger.privateKey),
  ),
  'claims that were changed after signing': `${head}.${encode({ ...all, 'cognito:groups': ['admin'] })}.${signature}`,
  'a signature that was cut off': `${head}.${body}.`,
  'its time over': token({ ...all, iat: now - 600, exp: now - 1 }),
  'another pool': token({ ...all, iss: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Other1234' }),
  'another client': token({ ...all, aud: 'anotherclient' }),
  'an access token': accessToken('mallory', ['demo:organiser']),
  'claims that are no object': `${head}.${Buffer.from('null').toString('base64url')}.${signature}`,
};

/** Too long to look at, and longer than a header of HTTP may be. */
export const HUGE_TOKEN = token({ ...all, filler: 'x'.repeat(40_000) });

/** Checks as AWS's own library does, with the key at hand. */
export function createTestVerifier(): VerifyIdToken {
  const verifier = CognitoJwtVerifier.create({ userPoolId: POOL_ID, tokenUse: 'id', clientId: CLIENT_ID });
  const jwk = pair.publicKey.export({ format: 'jwk' });
  verifier.cacheJwks({ keys: [{ ...jwk, kty: 'RSA', kid: KEY_ID, use: 'sig', alg: 'RS256' }] });
  return async (text) => {
    try {
      return verifier.verifySync(text) as Awaited<ReturnType<VerifyIdToken>>;
    } catch {
      // Whatever it is that the library doesn't like: nobody is let in by it.
      return undefined;
    }
  };
}
