import type { IncomingMessage } from 'node:http';
import type { Credentials } from '../auth/authenticate.ts';
import { requestTarget } from '../http/request-target.ts';

const PROTOCOL = 'graphql-ws';
const HEADER_PREFIX = 'header-';

function offered(request: IncomingMessage): readonly string[] {
  return (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
}

/** Whether the client speaks AppSync's protocol. */
export function offersProtocol(request: IncomingMessage): boolean {
  return offered(request).includes(PROTOCOL);
}

/**
 * The authorization headers of a handshake: base64url JSON in a second subprotocol, or base64 JSON in `?header=`.
 * Null when there are none to read.
 */
export function handshakeHeader(request: IncomingMessage): Record<string, unknown> | null {
  const protocol = offered(request).find((name) => name.startsWith(HEADER_PREFIX));
  const encoded = protocol?.slice(HEADER_PREFIX.length) ?? requestTarget(request).query.get('header');
  if (encoded === null) return null;
  try {
    // Node's base64 reads both alphabets.
    const header: unknown = JSON.parse(Buffer.from(encoded, 'base64').toString('utf8'));
    return typeof header === 'object' && header !== null ? { ...header } : null;
  } catch {
    // What can't be read authorizes nobody; the client is told so after connection_init.
    return null;
  }
}

/** The API key and the `Authorization` among headers that came as JSON, however their names are spelled. */
export function credentialsIn(
  headers: Readonly<Record<string, unknown>> | null | undefined,
): Pick<Credentials, 'apiKey' | 'authorization'> {
  const entries = Object.entries(headers ?? {});
  const named = (wanted: string): unknown => entries.find(([name]) => name.toLowerCase() === wanted)?.[1];
  return { apiKey: named('x-api-key'), authorization: named('authorization') };
}
