import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import type { Clock } from '../../aws/types.ts';
import { notAuthorized } from '../errors.ts';
import type { PoolDefinition } from '../pool-definition.ts';
import {
  type AccessClaims,
  type IdClaims,
  type SignInClaims,
  toAccessClaims,
  toIdClaims,
  toSignInClaims,
} from './token-claims.ts';
import type { TokenKey } from './token-key.ts';

export interface TokensOptions {
  readonly definition: PoolDefinition;
  readonly key: TokenKey;
  readonly clock: Clock;
  readonly newId: () => string;
}

/** Who the tokens are for. */
export interface Holder {
  readonly username: string;
  readonly sub: string;
  readonly groups: readonly string[];
}

export interface Tokens {
  /** A new sign-in's refresh token. */
  signRefreshToken(username: string): Promise<string>;
  /** Id and access token of a sign-in, with the groups of this moment. */
  signTokens(holder: Holder, signIn: SignInClaims): Promise<{ IdToken: string; AccessToken: string }>;
  /** Throws `NotAuthorizedException`. */
  verifyRefreshToken(token: string): Promise<SignInClaims>;
  /** Undefined: not one of this pool and client, not an id token, or over. */
  verifyIdToken(token: string): Promise<IdClaims | undefined>;
  verifyAccessToken(token: string): Promise<AccessClaims | undefined>;
  /** The challenge of a temporary password; `stamp` changes whenever the password does. */
  signSession(username: string, stamp: string): Promise<string>;
  isSession(token: string, username: string, stamp: string): Promise<boolean>;
}

/** How long a new password may be thought about; seconds. Cognito's default. */
const sessionSeconds = 3 * 60;

/**
 * Signs and checks the pool's tokens. Their claims are Cognito's; a refresh token and a session, which Cognito keeps
 * sealed, are tokens of other uses here, good for nothing else.
 * Source: "Understanding user pool JSON web tokens", Cognito guide.
 */
export function createTokens({ definition, key, clock, newId }: TokensOptions): Tokens {
  const { issuer, clientId, lifetimes } = definition;
  const seconds = () => Math.floor(clock() / 1000);
  const sign = (claims: JWTPayload, lifetime: number): Promise<string> => {
    const now = seconds();
    return new SignJWT({ ...claims, iss: issuer, iat: now, exp: now + lifetime, jti: newId() })
      .setProtectedHeader({ alg: 'RS256', kid: key.jwk.kid })
      .sign(key.privateKey);
  };
  /** Throws what jose throws. */
  const verify = async (token: string, use: string): Promise<JWTPayload> => {
    const { payload } = await jwtVerify(token, key.publicKey, {
      algorithms: ['RS256'],
      issuer,
      currentDate: new Date(clock()),
      requiredClaims: ['exp', 'iat'],
    });
    if (payload.token_use !== use || (payload.aud ?? payload.client_id) !== clientId) {
      throw new errors.JWTClaimValidationFailed('The token is for something else.', payload, 'token_use');
    }
    return payload;
  };
  const verifyOrNot = async (token: string, use: string): Promise<JWTPayload | undefined> => {
    try {
      return await verify(token, use);
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  };

  return {
    signRefreshToken: (username) =>
      sign(
        { token_use: 'refresh', client_id: clientId, username, origin_jti: newId(), auth_time: seconds() },
        lifetimes.refresh,
      ),
    async signTokens({ username, sub, groups }, { originJti, authTime }) {
      const shared = {
        sub,
        ...(groups.length > 0 && { 'cognito:groups': [...groups] }),
        origin_jti: originJti,
        event_id: newId(),
        auth_time: authTime,
      };
      const [IdToken, AccessToken] = await Promise.all([
        sign({ ...shared, token_use: 'id', aud: clientId, 'cognito:username': username }, lifetimes.id),
        sign(
          { ...shared, token_use: 'access', client_id: clientId, scope: 'aws.cognito.signin.user.admin', username },
          lifetimes.access,
        ),
      ]);
      return { IdToken, AccessToken };
    },
    async verifyRefreshToken(token) {
      try {
        const claims = toSignInClaims(await verify(token, 'refresh'));
        if (claims) return claims;
      } catch (error) {
        if (error instanceof errors.JWTExpired) throw notAuthorized('Refresh Token has expired');
        if (!(error instanceof errors.JOSEError)) throw error;
      }
      throw notAuthorized('Invalid Refresh Token');
    },
    verifyIdToken: async (token) => {
      const payload = await verifyOrNot(token, 'id');
      return payload && toIdClaims(payload);
    },
    verifyAccessToken: async (token) => {
      const payload = await verifyOrNot(token, 'access');
      return payload && toAccessClaims(payload);
    },
    signSession: (username, stamp) =>
      sign({ token_use: 'session', client_id: clientId, username, stamp }, sessionSeconds),
    isSession: async (token, username, stamp) => {
      const payload = await verifyOrNot(token, 'session');
      return payload !== undefined && payload.username === username && payload.stamp === stamp;
    },
  };
}
