import type { ServerResponse } from 'node:http';

/** What goes back to the caller. */
export interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Writes an answer; a caller that has gone away is none of our business. */
export function send(res: ServerResponse, { status, headers, body }: Answer, requestId: string): void {
  if (res.headersSent || res.destroyed) return;
  res.statusCode = status;
  res.setHeaders(new Map([...headers].map(([name, value]) => [name, value.replace(/[^\t\x20-\x7e\x80-\xff]/g, ' ')])));
  res.setHeader('x-amzn-RequestId', requestId);
  if (status === 204 || status === 304) {
    res.removeHeader('Content-Type');
    res.end();
    return;
  }
  res.setHeader('Content-Length', Buffer.byteLength(body));
  res.end(body);
}
