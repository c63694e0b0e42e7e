import type { AuthMode } from '../types.ts';
import type { IdClaims } from './id-token.ts';

/**
 * `ctx.identity` of somebody signed in.
 * https://docs.aws.amazon.com/appsync/latest/devguide/resolver-context-reference-js.html#aws-appsync-resolver-context-reference-identity-js
 */
export interface CognitoIdentity {
  readonly sub: string;
  readonly issuer: string;
  readonly username: string;
  readonly claims: IdClaims;
  /** Null for somebody in no group. */
  readonly groups: readonly string[] | null;
  readonly sourceIp: readonly string[];
  readonly defaultAuthStrategy: 'ALLOW';
}

/** Who calls; without an identity for an API key, and for IAM, whose identity no resolver here reads. */
export interface Caller {
  readonly mode: AuthMode;
  readonly identity: CognitoIdentity | null;
}

export function signedInCaller(claims: IdClaims, sourceIp: string): Caller {
  const identity: CognitoIdentity = {
    sub: claims.sub,
    issuer: String(claims.iss),
    username: claims['cognito:username'],
    claims,
    groups: claims['cognito:groups'] ?? null,
    sourceIp: [sourceIp],
    defaultAuthStrategy: 'ALLOW',
  };
  return { mode: 'AMAZON_COGNITO_USER_POOLS', identity };
}
