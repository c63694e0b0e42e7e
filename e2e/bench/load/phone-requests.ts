import type { BenchBooth } from '../measures/measure.ts';

/** A command's whole request, as a phone sends it over a kept connection. */
function commandRequest(booth: BenchBooth, method: string, path: string, ticket: string, body: object): string {
  const { host, pathname } = new URL(booth.addresses.commandsUrl);
  const text = JSON.stringify(body);
  return [
    `${method} ${pathname.replace(/\/$/, '')}/booths/${booth.boothId}/${path} HTTP/1.1`,
    `host: ${host}`,
    `authorization: Bearer ${ticket}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(text)}`,
    '',
    text,
  ].join('\r\n');
}

export const checkInRequest = (booth: BenchBooth, ticket: string): string =>
  commandRequest(booth, 'POST', 'visits', ticket, {});

export const voteRequest = (booth: BenchBooth, ticket: string, pollId: string, option: string): string =>
  commandRequest(booth, 'PUT', `polls/${pollId}/vote`, ticket, { options: [option] });
