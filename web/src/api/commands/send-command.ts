import { type ApiCall, callApi } from './call-api.ts';

export interface Command extends ApiCall {
  /** The secret of the visitor or the screen: it travels in a header alone, never in an address. */
  ticket: string;
}

/** Sends a command as the visitor or the screen. Answers the body of a 2xx; throws the errors of `errors.ts`. */
export function sendCommand({ ticket, ...call }: Command): Promise<unknown> {
  return callApi(call, `Bearer ${ticket}`);
}
