import * as v from 'valibot';
import type { AwsOperation } from '../../aws/types.ts';
import { notFound } from '../errors.ts';
import { readInput } from '../read-input.ts';
import { toWire } from '../to-wire.ts';
import { changePassword } from './change-password.ts';
import { getTokensFromRefreshToken } from './get-tokens-from-refresh-token.ts';
import { getUser } from './get-user.ts';
import { globalSignOut } from './global-sign-out.ts';
import { initiateAuth } from './initiate-auth.ts';
import type { Parts } from './parts.ts';
import { respondToAuthChallenge } from './respond-to-auth-challenge.ts';
import { revokeToken } from './revoke-token.ts';

type Run = (parts: Parts, input: unknown) => Promise<Record<string, unknown>>;

const client = v.object({ ClientId: v.string() });

/** What anybody may ask of the pool, unsigned: to sign in, to stay so, to sign out, and what is theirs. */
export function createSignInOperations(parts: Parts): Readonly<Record<string, AwsOperation>> {
  const withToken =
    (run: Run): AwsOperation =>
    async (input) =>
      toWire(await run(parts, input)) as Record<string, unknown>;
  const fromClient = (run: Run): AwsOperation =>
    withToken((_parts, input) => {
      const { ClientId } = readInput(client, input);
      if (ClientId !== parts.definition.clientId) throw notFound(`User pool client ${ClientId} does not exist.`);
      return run(parts, input);
    });
  return {
    InitiateAuth: fromClient(initiateAuth),
    RespondToAuthChallenge: fromClient(respondToAuthChallenge),
    GetTokensFromRefreshToken: fromClient(getTokensFromRefreshToken),
    RevokeToken: fromClient(revokeToken),
    GlobalSignOut: withToken(globalSignOut),
    GetUser: withToken(getUser),
    ChangePassword: withToken(changePassword),
  };
}
