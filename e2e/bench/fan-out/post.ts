import { Agent, request } from 'node:http';
import { machineClock } from '../load/clock.ts';

/** Something to send, ready to go. */
export interface Letter {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Posts it; tells when it began to, on the machine's clock, and when the answer had come. @throws Error for an answer that isn't 2xx */
export function post({ url, headers, body }: Letter): Promise<{ readonly sent: number; readonly answered: number }> {
  return new Promise((resolve, reject) => {
    const length = { 'content-length': String(Buffer.byteLength(body)) };
    const sent = machineClock();
    const call = request(url, { method: 'POST', agent, headers: { ...headers, ...length } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        const ok = (response.statusCode ?? 500) < 300 && !text.includes('"errors"');
        if (ok) resolve({ sent, answered: machineClock() });
        else reject(new Error(`${url} answered ${response.statusCode}: ${text.slice(0, 300)}`));
      });
      response.on('error', reject);
    });
    call.on('error', reject);
    call.end(body);
  });
}
