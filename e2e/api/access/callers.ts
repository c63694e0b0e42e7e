import { generateKeyPairSync } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, type JWTPayload, SignJWT } from 'jose';
import { expect } from 'vitest';
import { type Api, newTicket } from '../support/api.ts';
import { signIn } from './sign-in.ts';
import { readSigningKey } from './signing-key.ts';

/** Everybody who may stand before the doors of the booth `stage`. */
export const callers = [
  'nobody',
  'visitor',
  'another visitor',
  'unpaired screen',
  'screen',
  'barista',
  'organiser',
  'organiser of another booth',
  'admin',
  'expired token',
  'token of another pool',
  'access token',
] as const;
export type Caller = (typeof callers)[number];

/** What each sends as `Authorization`. */
export type Authorizations = Readonly<Record<Caller, string | undefined>>;

/** Those whom the gateway's authorizer lets through: their tokens are good, whatever their roles. */
export const signedIn: readonly Caller[] = ['barista', 'organiser', 'organiser of another booth', 'admin'];
/** Those with a ticket. */
export const withTicket: readonly Caller[] = ['visitor', 'another visitor', 'unpaired screen', 'screen'];

const boothOf = (pollId: string) => ({
  name: { en: 'Stage' },
  entry: 'OPEN',
  screen: { view: 'POLL', pollId, languages: ['en'] },
});

/**
 * Makes the booths `stage` and `rival` and everybody at them, through the doors of the API alone: the seeded organiser
 * makes both, hands `stage` over and leaves, and is from then on nothing there but an admin.
 */
export async function makeCallers(api: Api): Promise<Authorizations> {
  const { staffPassword } = api.booth;
  const succeed = async (method: string, path: string, authorization: string, body?: object) => {
    const answer = await api.command(method, path, { authorization, ...(body && { body }) });
    expect({ path, status: answer.status, text: answer.text }).toMatchObject({ status: expect.closeTo(202, -1) });
    return answer.body;
  };
  const person = async (boothId: string, username: string, role: string, by: string) => {
    const { temporaryPassword } = await succeed('PUT', `/booths/${boothId}/staff/${username}`, by, { role });
    return signIn(api, username, String(temporaryPassword));
  };

  const founder = (await signIn(api, 'organiser', staffPassword)).idToken;
  await succeed('PUT', '/booths/stage', founder, boothOf('live'));
  await succeed('PUT', '/booths/rival', founder, boothOf('live'));
  const founding = (await signIn(api, 'organiser', staffPassword)).idToken;
  const alice = await person('stage', 'alice', 'organiser', founding);
  const bob = await person('stage', 'bob', 'barista', alice.idToken);
  const carol = await person('rival', 'carol', 'organiser', founding);
  await succeed('DELETE', '/booths/stage/staff/organiser', alice.idToken);
  const admin = (await signIn(api, 'organiser', staffPassword)).idToken;

  const [waiting, screen] = [newTicket(), newTicket()];
  for (const ticket of [waiting, screen]) await succeed('POST', '/booths/stage/screens', `Bearer ${ticket}`, {});
  const { pairingCode } = await succeed('POST', '/booths/stage/screens', `Bearer ${screen}`, {});
  await succeed('PUT', `/booths/stage/screens/${pairingCode}`, alice.idToken, { name: 'The big one' });

  return {
    nobody: undefined,
    visitor: `Bearer ${await api.checkIn('stage')}`,
    'another visitor': `Bearer ${await api.checkIn('stage')}`,
    'unpaired screen': `Bearer ${waiting}`,
    screen: `Bearer ${screen}`,
    barista: bob.idToken,
    organiser: alice.idToken,
    'organiser of another booth': carol.idToken,
    admin,
    'expired token': await signAnew(alice.idToken, readSigningKey(api), { exp: Math.floor(Date.now() / 1000) - 1 }),
    'token of another pool': await signAnew(
      alice.idToken,
      generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
      {},
    ),
    'access token': alice.accessToken,
  };
}

type PrivateKey = Parameters<SignJWT['sign']>[0];

/** The same claims, but for `change`, under another signature. */
async function signAnew(token: string, key: PrivateKey, change: JWTPayload): Promise<string> {
  const { kid = '' } = decodeProtectedHeader(token);
  return new SignJWT({ ...decodeJwt(token), ...change }).setProtectedHeader({ alg: 'RS256', kid }).sign(key);
}
