/** What a user pool says of somebody in an id token, as far as this part reads it; the rest goes to resolvers as it is. */
export type IdClaims = Readonly<Record<string, unknown>> & {
  readonly sub: string;
  readonly 'cognito:username': string;
  readonly 'cognito:groups'?: readonly string[];
};

/** The claims of an id token of the user pool that is signed, ours and not expired; of anything else, undefined. */
export type VerifyIdToken = (token: string) => Promise<IdClaims | undefined>;
