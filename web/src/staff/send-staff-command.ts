import { type ApiCall, callApi } from '../api/commands/call-api.ts';
import { Refused } from '../api/errors.ts';
import { withToken } from './with-token.ts';

/** Sends a command as whoever is signed in. Answers the body of a 2xx; throws the errors of `errors.ts`. */
export function sendStaffCommand(call: ApiCall): Promise<unknown> {
  return withToken(
    (token) => callApi(call, token),
    (problem) => problem instanceof Refused && problem.status === 401,
  );
}
