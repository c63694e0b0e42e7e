import type { Api } from '../support/api.ts';

interface Outputs {
  readonly auth: { readonly user_pool_client_id: string };
  readonly custom: { readonly userPoolEndpoint: string };
}

interface Tokens {
  readonly IdToken: string;
  readonly AccessToken: string;
  readonly RefreshToken: string;
}

interface Authenticated {
  readonly AuthenticationResult?: Tokens;
  readonly ChallengeName?: string;
  readonly Session?: string;
}

/** Calls one operation of the user pool as a page does: unsigned. */
async function callUserPool(api: Api, operation: string, input: object): Promise<Response> {
  const { userPoolEndpoint } = (await readOutputs(api)).custom;
  return fetch(userPoolEndpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: JSON.stringify(input),
  });
}

/** The same, and what came back: `name` is the error's. */
export async function askUserPool(api: Api, operation: string, input: object) {
  const response = await callUserPool(api, operation, input);
  const body = (await response.json()) as Record<string, unknown>;
  return { status: response.status, name: body.__type, message: body.message, body };
}

/** Signs in; a temporary password becomes `next` on the way. Gives the tokens. */
export async function signIn(api: Api, username: string, password: string, next = api.booth.staffPassword) {
  const ClientId = (await readOutputs(api)).auth.user_pool_client_id;
  const first = await ask(api, 'InitiateAuth', {
    ClientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: username, PASSWORD: password },
  });
  const answer =
    first.ChallengeName === 'NEW_PASSWORD_REQUIRED'
      ? await ask(api, 'RespondToAuthChallenge', {
          ClientId,
          ChallengeName: first.ChallengeName,
          Session: first.Session,
          ChallengeResponses: { USERNAME: username, NEW_PASSWORD: next },
        })
      : first;
  if (!answer.AuthenticationResult) throw new Error(`${username} could not sign in: ${JSON.stringify(answer)}`);
  const { IdToken: idToken, AccessToken: accessToken, RefreshToken: refreshToken } = answer.AuthenticationResult;
  return { idToken, accessToken, refreshToken };
}

async function ask(api: Api, operation: string, input: object): Promise<Authenticated> {
  const answer = await callUserPool(api, operation, input);
  if (!answer.ok) throw new Error(`${operation} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Authenticated;
}

/** What a page is told of the booth. */
export async function readOutputs(api: Api): Promise<Outputs> {
  return (await (await fetch(`${api.origin}/amplify_outputs.json`)).json()) as Outputs;
}
