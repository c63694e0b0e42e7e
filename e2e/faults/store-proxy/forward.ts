import { type Agent, type IncomingHttpHeaders, request } from 'node:http';
import { readAll } from './read-all.ts';

export interface Forwarded {
  readonly agent: Agent;
  readonly port: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What the store answered, as it goes on to the booth. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

// They concern one connection, or a body that may be altered on its way.
const ownHeaders = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'x-amz-crc32']);

/** Sends a request on to the store and reads its answer. Rejects without one. */
export function forward({ agent, port, headers, body }: Forwarded): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { connection: _, 'transfer-encoding': __, ...kept } = headers;
    const sent = request(
      {
        agent,
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: '/',
        headers: { ...kept, 'content-length': body.length },
      },
      (response) => {
        readAll(response).then(
          (answer) => resolve({ status: response.statusCode ?? 502, headers: passOn(response.headers), body: answer }),
          reject,
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

function passOn(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (ownHeaders.has(name) ? [] : [[name, String(value)]])),
  );
}
