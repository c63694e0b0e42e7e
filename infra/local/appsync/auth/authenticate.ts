import { unauthorized } from '../errors.ts';
import type { AuthMode, UserPoolPlan } from '../types.ts';
import { type Caller, signedInCaller } from './caller.ts';
import type { IdClaims, VerifyIdToken } from './id-token.ts';

/** What a request, a handshake or the start of a subscription shows of its sender. */
export interface Credentials {
  readonly apiKey: unknown;
  /** The `Authorization`: an id token, as it is or after `Bearer `. */
  readonly authorization: unknown;
  readonly sourceIp: string;
}

/** Who it is; throws `RequestRefused`, 401, for nobody who may call. A key goes before a token. */
export type Authenticate = (credentials: Credentials) => Promise<Caller>;

interface Dependencies {
  readonly isApiKey: (key: unknown) => boolean;
  readonly modes: readonly AuthMode[];
  /** Null where the API asks for no user pool. */
  readonly userPool: (UserPoolPlan & { readonly verifyIdToken: VerifyIdToken }) | null;
}

/** Many times an id token with some groups; what is longer isn't worth a look at its signature. */
const LONGEST_TOKEN = 16 * 1024;

/**
 * Takes id tokens alone. AppSync takes access tokens too, which say less of a person: nothing here needs them, and
 * Amplify's `userPool` mode, which sends one, is told so at once.
 */
export function createAuthenticate({ isApiKey, modes, userPool }: Dependencies): Authenticate {
  return async ({ apiKey, authorization, sourceIp }) => {
    if (apiKey !== undefined) {
      if (!modes.includes('API_KEY') || !isApiKey(apiKey)) throw unauthorized();
      return { mode: 'API_KEY', identity: null };
    }
    if (typeof authorization !== 'string') throw unauthorized('Valid authorization header not provided.');
    const token = authorization.replace(/^Bearer +/i, '');
    if (userPool === null || token.length > LONGEST_TOKEN) throw unauthorized();
    const claims = await userPool.verifyIdToken(token);
    if (claims === undefined || !isForThisApi(claims, userPool)) throw unauthorized();
    return signedInCaller(claims, sourceIp);
  };
}

/** Whether the token is of the pool, and for a client, that the API names. */
function isForThisApi(claims: IdClaims, { issuer, clientPattern }: UserPoolPlan): boolean {
  return claims.iss === issuer && (clientPattern === null || clientPattern.test(String(claims.aud)));
}
