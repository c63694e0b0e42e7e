import { corsHeaders } from './cors.ts';
import { errors } from './errors.ts';

const unquoted = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replace(/^'|'$/g, '')]));

/** What an address is told that asks too often: a static text, for the firewall knows no request ids. */
export const firewallAnswer = {
  statusCode: errors.TooManyRequests,
  // Its counts are some seconds old: sooner is no use.
  headers: { 'Retry-After': '30', ...unquoted(corsHeaders) } as Readonly<Record<string, string>>,
  body: JSON.stringify({
    error: 'TooManyRequests',
    message: 'Too many requests from your network. Please try again in half a minute.',
    requestId: 'firewall',
  }),
};
