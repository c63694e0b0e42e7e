import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JWK } from 'jose';
import { AwsError } from '../aws/aws-error.ts';
import type { AwsOperation, Clock, Log } from '../aws/types.ts';
import type { KeptFiles } from '../data-folder/keep-files.ts';
import type { Resource } from '../template/resource.ts';
import { createAdminOperations } from './admin-operations.ts';
import { openDirectory } from './directory/open-directory.ts';
import { createHandleSignIn } from './handle-sign-in.ts';
import { createGuessLimit } from './passwords/guess-limit.ts';
import { type PasswordPolicy, passwordFault } from './passwords/password-policy.ts';
import { createSealPassword } from './passwords/seal-password.ts';
import { readPoolDefinition } from './pool-definition.ts';
import { createSignInOperations } from './sign-in/index.ts';
import { createTokens } from './tokens/create-tokens.ts';
import type { AccessClaims, IdClaims } from './tokens/token-claims.ts';
import { openTokenKey } from './tokens/token-key.ts';

export interface CognitoOptions {
  /** The template's resources; others than `AWS::Cognito::…` are passed over. */
  readonly resources: readonly Resource[];
  /** Keeps the people, the groups and the keys. */
  readonly files: KeptFiles;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly log: Log;
}

export interface Cognito {
  readonly userPoolId: string;
  readonly clientId: string;
  readonly policy: PasswordPolicy;
  /** The public key of every token, as a JWKS has it. */
  readonly jwk: JWK;
  /** People and groups, by the API's names; for the workflows, and for callers who sign as the system. */
  readonly operations: Readonly<Record<string, AwsOperation>>;
  /** The operations that need no signature: signing in and out. */
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>;
  /** The claims of an id token of this pool and client that is still good; else undefined. */
  verifyIdToken(token: string): Promise<IdClaims | undefined>;
  verifyAccessToken(token: string): Promise<AccessClaims | undefined>;
  /** What the policy misses in a password. */
  passwordFault(password: string): string | undefined;
  /** Waits for what is under way. */
  stop(): Promise<void>;
}

const saltFile = 'password-salt';

function keepSalt(files: KeptFiles): string {
  const kept = files.read(saltFile);
  if (kept !== undefined) return kept;
  const made = randomBytes(32).toString('base64url');
  files.write(saltFile, made);
  return made;
}

/**
 * The template's user pool: cognito-local's modules keep the people, in this process and without a port of their own;
 * passwords are hashed, and every token is signed with the data folder's key.
 */
export async function createCognito({ resources, files, clock, newId, log }: CognitoOptions): Promise<Cognito> {
  const definition = readPoolDefinition(resources);
  const directory = openDirectory(definition, files, clock);
  const key = await openTokenKey(files);
  const tokens = createTokens({ definition, key, clock, newId });
  const sealPassword = createSealPassword(keepSalt(files));
  const parts = { definition, directory, tokens, sealPassword, guesses: createGuessLimit(clock) };
  const operations = createAdminOperations(parts);
  for (const { name, description } of definition.groups) {
    await operations
      .CreateGroup?.({
        UserPoolId: definition.poolId,
        GroupName: name,
        ...(description !== undefined && { Description: description }),
      })
      .catch((error: unknown) => {
        if (!(error instanceof AwsError && error.name === 'GroupExistsException')) throw error;
      });
  }
  return {
    userPoolId: definition.poolId,
    clientId: definition.clientId,
    policy: definition.policy,
    jwk: key.jwk,
    operations,
    handle: createHandleSignIn(createSignInOperations(parts), log),
    verifyIdToken: tokens.verifyIdToken,
    verifyAccessToken: tokens.verifyAccessToken,
    passwordFault: (password) => passwordFault(definition.policy, password),
    stop: () => directory.alone(async () => undefined),
  };
}
