import { describe, expect, it } from 'vitest';
import {
  accessToken,
  CLIENT_ID,
  createTestVerifier,
  HUGE_TOKEN,
  hostileTokens,
  idToken,
  POOL_ID,
} from '../testing/test-pool.ts';
import { createAuthenticate } from './authenticate.ts';
import type { VerifyIdToken } from './id-token.ts';

const issuer = `https://cognito-idp.us-east-1.amazonaws.com/${POOL_ID}`;

function authenticating(clientPattern: RegExp | null = null, verifyIdToken: VerifyIdToken = createTestVerifier()) {
  const modes = ['API_KEY', 'AMAZON_COGNITO_USER_POOLS'] as const;
  const userPool = { issuer, clientPattern, verifyIdToken };
  const authenticate = createAuthenticate({ isApiKey: (key) => key === 'key', modes, userPool });
  return (authorization: unknown, apiKey?: unknown) => authenticate({ apiKey, authorization, sourceIp: '192.0.2.7' });
}
const authenticate = authenticating();
const REFUSED = { status: 401, errorType: 'UnauthorizedException' };

describe('an id token', () => {
  it('names its holder as AWS does', async () => {
    const token = idToken('olga', ['demo:organiser', 'admin']);
    for (const authorization of [token, `Bearer ${token}`, `bearer ${token}`]) {
      expect(await authenticate(authorization)).toEqual({
        mode: 'AMAZON_COGNITO_USER_POOLS',
        identity: {
          sub: 'sub-of-olga',
          issuer,
          username: 'olga',
          claims: expect.objectContaining({ aud: CLIENT_ID, token_use: 'id', 'cognito:username': 'olga' }),
          groups: ['demo:organiser', 'admin'],
          sourceIp: ['192.0.2.7'],
          defaultAuthStrategy: 'ALLOW',
        },
      });
    }
  });

  it('without groups has null for them', async () => {
    expect(await authenticate(idToken('nobody'))).toMatchObject({ identity: { groups: null } });
  });

  it.each(Object.entries(hostileTokens))('is not one: %s', async (_name, token) => {
    await expect(authenticate(token)).rejects.toMatchObject(REFUSED);
    await expect(authenticate(`Bearer ${token}`)).rejects.toMatchObject(REFUSED);
  });

  it('is not even looked at when it is huge', async () => {
    let looks = 0;
    const looking = authenticating(null, async () => {
      looks += 1;
      return undefined;
    });
    await expect(looking(HUGE_TOKEN)).rejects.toMatchObject(REFUSED);
    expect(looks).toBe(0);
  });

  it('must be for a client that the API names, the whole name', async () => {
    expect(await authenticating(/^(?:testclient\w+)$/)(idToken('olga'))).toMatchObject({
      identity: { username: 'olga' },
    });
    await expect(authenticating(/^(?:testclient)$/)(idToken('olga'))).rejects.toMatchObject(REFUSED);
  });

  it('must be of the pool that the API names, whatever the verifier takes', async () => {
    const lax = authenticating(null, async () => ({ sub: 's', 'cognito:username': 'm', iss: `${issuer}x` }));
    await expect(lax(idToken('mallory'))).rejects.toMatchObject(REFUSED);
  });
});

describe('whoever shows', () => {
  it('a wrong key is not saved by a token beside it', async () => {
    await expect(authenticate(idToken('olga'), 'wrong')).rejects.toMatchObject(REFUSED);
    expect(await authenticate(accessToken('olga'), 'key')).toEqual({ mode: 'API_KEY', identity: null });
  });

  it.each([undefined, null, 7, {}, []])('%j is nobody', async (authorization) => {
    await expect(authenticate(authorization)).rejects.toMatchObject(REFUSED);
  });

  it('a token to an API without a user pool is nobody', async () => {
    const keyed = createAuthenticate({ isApiKey: () => false, modes: ['API_KEY'], userPool: null });
    const asked = keyed({ apiKey: undefined, authorization: idToken('olga'), sourceIp: '' });
    await expect(asked).rejects.toMatchObject(REFUSED);
  });
});
