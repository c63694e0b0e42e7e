import * as v from 'valibot';
import { invalidParameter } from '../errors.ts';
import { name, password, readInput, token } from '../read-input.ts';
import type { Parts } from './parts.ts';
import { refreshTokens } from './refresh-tokens.ts';
import { signInWithPassword } from './sign-in-with-password.ts';

const flow = v.object({ AuthFlow: v.string() });
const withPassword = v.object({ AuthParameters: v.object({ USERNAME: name, PASSWORD: password }) });
const withRefreshToken = v.object({ AuthParameters: v.object({ REFRESH_TOKEN: token }) });

/**
 * InitiateAuth. On AWS the client allows SRP alone; cognito-local can't do that, so here the password itself comes, which
 * is why the pages ask for it only where the outputs name a `userPoolEndpoint`.
 */
export async function initiateAuth(parts: Parts, input: unknown): Promise<Record<string, unknown>> {
  const { AuthFlow } = readInput(flow, input);
  switch (AuthFlow) {
    case 'USER_PASSWORD_AUTH': {
      const { USERNAME, PASSWORD } = readInput(withPassword, input).AuthParameters;
      return signInWithPassword(parts, USERNAME, PASSWORD);
    }
    case 'REFRESH_TOKEN':
    case 'REFRESH_TOKEN_AUTH':
      return refreshTokens(parts, readInput(withRefreshToken, input).AuthParameters.REFRESH_TOKEN);
    default:
      throw invalidParameter(`${AuthFlow} flow not enabled for this client`);
  }
}
