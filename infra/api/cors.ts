/**
 * Any page may call: a command needs the visitor's ticket, which is sent on purpose and never by itself as a cookie
 * would be, so another origin gains nothing.
 */
const origin = "'*'";

/** Headers of every answer. Values are quoted as API Gateway wants its static values. */
export const corsHeaders: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': origin,
  // Else a page in the browser can't read when to try again.
  'Access-Control-Expose-Headers': "'Retry-After'",
};

/** Headers of the answer to a browser's preflight request. */
export function preflightHeaders(methods: readonly string[]): Record<string, string> {
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Headers': "'Authorization,Content-Type'",
    'Access-Control-Allow-Methods': `'${[...methods, 'OPTIONS'].join(',')}'`,
    'Access-Control-Max-Age': "'7200'",
  };
}
