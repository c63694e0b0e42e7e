import type { JWTPayload } from 'jose';

/** The claims of an id token that was verified. */
export type IdClaims = Readonly<Record<string, unknown>> & {
  readonly sub: string;
  readonly 'cognito:username': string;
  readonly 'cognito:groups'?: readonly string[];
  /** Seconds since 1970. */
  readonly exp: number;
};

/** The claims of an access token that was verified. */
export type AccessClaims = Readonly<Record<string, unknown>> & {
  readonly sub: string;
  readonly username: string;
  readonly 'cognito:groups'?: readonly string[];
  readonly origin_jti: string;
  readonly exp: number;
};

/** What a refresh token says: who signed in, when, and the id that every token of this sign-in shares. */
export interface SignInClaims {
  readonly username: string;
  readonly originJti: string;
  /** Seconds since 1970. */
  readonly authTime: number;
}

const isText = (value: unknown): value is string => typeof value === 'string';

export function toSignInClaims({ username, origin_jti, auth_time }: JWTPayload): SignInClaims | undefined {
  return isText(username) && isText(origin_jti) && typeof auth_time === 'number'
    ? { username, originJti: origin_jti, authTime: auth_time }
    : undefined;
}

/** Only tokens that were signed here come this far, and here every one of them is given these claims. */
export const toIdClaims = (payload: JWTPayload) => payload as IdClaims;
export const toAccessClaims = (payload: JWTPayload) => payload as AccessClaims;
