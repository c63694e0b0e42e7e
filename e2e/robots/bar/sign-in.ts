import * as v from 'valibot';
import type { BoothAddresses } from '../booth-client.ts';
import { Refused, UsageProblem } from '../errors.ts';
import { request } from '../request.ts';

/** A token lasts five minutes; it is renewed while it is still good. */
const RENEW_MS = 4 * 60_000;
const USERNAME = 'organiser';
const Signed = v.object({ AuthenticationResult: v.object({ IdToken: v.string() }) });

/** Gives a good token whenever it is asked. */
export type StaffToken = () => Promise<string>;

/** Signs the organiser in. @throws UsageProblem where the booth takes no password, or not this one */
export async function signIn(addresses: BoothAddresses, password: string): Promise<StaffToken> {
  const { userPoolUrl, userPoolClient: ClientId } = addresses;
  if (userPoolUrl === undefined)
    throw new UsageProblem('This booth takes no sign-in by password alone: robots order coffee at a laptop’s booth.');
  const ask = async () => {
    const answer = await request(userPoolUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
      },
      body: JSON.stringify({
        ClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME, PASSWORD: password },
      }),
    });
    return { token: v.parse(Signed, answer).AuthenticationResult.IdToken, until: Date.now() + RENEW_MS };
  };
  let signed = ask();
  try {
    await signed;
  } catch (problem) {
    if (problem instanceof Refused && problem.status < 500)
      throw new UsageProblem(`The booth does not let ${USERNAME} in with this password: give the right --password.`);
    throw problem;
  }
  return async () => {
    if ((await signed).until < Date.now()) signed = ask();
    return (await signed).token;
  };
}
