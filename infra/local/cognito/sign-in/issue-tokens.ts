import { decodeJwt } from 'jose';
import type { User } from '../directory/open-directory.ts';
import { type SignInClaims, toSignInClaims } from '../tokens/token-claims.ts';
import type { Parts } from './parts.ts';

/** How many places one person is signed in at; at one more, the oldest sign-in ends. */
const mostSignIns = 50;

/** `AuthenticationResult` of the Cognito user pools API. */
export interface AuthenticationResult {
  readonly IdToken: string;
  readonly AccessToken: string;
  readonly RefreshToken?: string;
  readonly ExpiresIn: number;
  readonly TokenType: 'Bearer';
}

const subOf = (user: User): string => user.Attributes.find(({ Name }) => Name === 'sub')?.Value ?? user.Username;

/** The tokens of a sign-in, with the groups that the person is in now. */
export async function issueTokens(parts: Parts, user: User, signIn: SignInClaims): Promise<AuthenticationResult> {
  const { directory, tokens, definition } = parts;
  const holder = { username: user.Username, sub: subOf(user), groups: await directory.groupsOf(user) };
  const signed = await tokens.signTokens(holder, signIn);
  return { ...signed, ExpiresIn: definition.lifetimes.access, TokenType: 'Bearer' };
}

/** Signs the person in: their tokens, the refresh token among them, which is kept until it is revoked or over. */
export async function beginSignIn(parts: Parts, user: User): Promise<AuthenticationResult> {
  const { directory, tokens } = parts;
  const RefreshToken = await tokens.signRefreshToken(user.Username);
  const signIn = await tokens.verifyRefreshToken(RefreshToken);
  const now = directory.clock.get().getTime() / 1000;
  const live = user.RefreshTokens.filter((token) => (decodeJwt(token).exp ?? 0) > now);
  await directory.save({ ...user, RefreshTokens: [...live.slice(1 - mostSignIns), RefreshToken] });
  return { ...(await issueTokens(parts, user, signIn)), RefreshToken };
}

/** Whether the sign-in with this id still holds. */
export const isSignedIn = (user: User, originJti: unknown): boolean =>
  user.RefreshTokens.some((token) => toSignInClaims(decodeJwt(token))?.originJti === originJti);
