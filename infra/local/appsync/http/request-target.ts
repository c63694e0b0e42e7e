import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

/** A request's path and query. Clients may send any text as target, so it is never parsed as a whole URL, which throws. */
export function requestTarget({ url = '/' }: IncomingMessage): { path: string; query: URLSearchParams } {
  const mark = url.indexOf('?');
  if (mark === -1) return { path: url, query: new URLSearchParams() };
  return { path: url.slice(0, mark), query: new URLSearchParams(url.slice(mark + 1)) };
}

/** Where a request comes from; an IPv4 address without the prefix that a socket for both kinds gives it. */
export function sourceIpOf({ remoteAddress = '' }: Pick<Socket, 'remoteAddress'>): string {
  return remoteAddress.replace(/^::ffff:/, '');
}
