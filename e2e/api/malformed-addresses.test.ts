import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, expectError, newTicket } from './support/api.ts';
import { anyText, hostileTexts } from './support/hostile-texts.ts';
import { rawRequest } from './support/raw-request.ts';
import { startUntouchedBooth, type UntouchedBooth } from './support/untouched-booth.ts';

let untouched: UntouchedBooth;
let api: Api;
beforeAll(async () => {
  untouched = await startUntouchedBooth();
  api = untouched.api;
}, 120_000);
afterAll(() => untouched.stopUntouched(), 120_000);

const visits = '/booths/demo/visits';
const me = '/booths/demo/visits/me';
const vote = '/booths/demo/polls/three/vote';
const ballot = { options: ['a'] };
const isId = (text: string) => /^[a-z0-9-]{1,64}$/.test(text);
/** As a segment of a path that the client leaves as it is. */
const segment = (text: string) => encodeURIComponent(text).replaceAll('.', '%2E');

describe('an id in the path', () => {
  it.each(hostileTexts)('that is %s is refused', async (_case, id) => {
    const ticket = newTicket();
    const routes = [
      ['POST', `/booths/${segment(id)}/visits`, {}, 'boothId'],
      ['DELETE', `/booths/${segment(id)}/visits/me`, undefined, 'boothId'],
      ['PUT', `/booths/${segment(id)}/polls/three/vote`, ballot, 'boothId'],
      ['PUT', `/booths/demo/polls/${segment(id)}/vote`, ballot, 'pollId'],
    ] as const;
    for (const [method, path, body, field] of routes) {
      expectError(await api.command(method, path, { ticket, body }), 400, 'InvalidRequest', { field });
    }
  });

  it.each(['%', '%zz', '%ff', '%ED%A0%80', '%C0%AF'])('that is the broken escape %s is refused', async (id) => {
    const answer = await api.command('PUT', `/booths/demo/polls/${id}/vote`, { ticket: newTicket(), body: ballot });
    expectError(answer, 400, 'InvalidRequest');
  });

  it('may be any text: it never finds another key', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyText.filter((text) => text !== '' && !isId(text)),
        async (id) => {
          const path = `/booths/demo/polls/${segment(id)}/vote`;
          expectError(await api.command('PUT', path, { ticket: newTicket(), body: ballot }), 400, 'InvalidRequest', {
            field: 'pollId',
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a ticket', () => {
  const good = newTicket();
  it.each([
    ['none', undefined],
    ['nothing', ''],
    ['the word alone', 'Bearer'],
    ['no word', good],
    ['another scheme', `Basic ${good}`],
    ['a character too few', `Bearer ${good.slice(1)}`],
    ['a character too many', `Bearer ${good}A`],
    ['padding', `Bearer ${good}=`],
    ['two tickets', `Bearer ${good}, Bearer ${good}`],
    ['a quote', `Bearer "${good.slice(2)}"`],
    ['an end of the text', 'Bearer ","boothId":"other'],
    ['a directive', `Bearer #set($x = 1)${good.slice(19)}`],
    ['a variable', `Bearer $context.requestId${good.slice(24)}`],
    ['a wild card', `Bearer ${'*'.repeat(43)}`],
    ['letters of Latin 1', `Bearer ${'ÿ'.repeat(43)}`],
    ['very many characters', `Bearer ${'a'.repeat(8000)}`],
  ])('that is %s is missing', async (_case, authorization) => {
    const init = authorization === undefined ? {} : { authorization };
    for (const [method, path, body] of [
      ['POST', visits, {}],
      ['DELETE', me, undefined],
      ['PUT', vote, ballot],
    ] as const) {
      expectError(await api.command(method, path, { ...init, body }), 401, 'Unauthenticated', { reason: 'MISSING' });
    }
  });

  it('may be any text a header can carry', async () => {
    const headerText = fc.string({
      unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)),
    });
    await fc.assert(
      fc.asyncProperty(
        headerText.filter((text) => !text.includes('\u007f')),
        async (text) => {
          const answer = await api.command('PUT', vote, { authorization: `Bearer x${text}`, body: ballot });
          expectError(answer, 401, 'Unauthenticated', { reason: 'MISSING' });
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each(['with a NUL \u0000', 'with a bell \u0007'])('%j is refused as no HTTP', async (authorization) => {
    const head = `POST /prod${visits} HTTP/1.1\r\nHost: x\r\nAuthorization: ${authorization}\r\nConnection: close\r\n\r\n`;
    const answer = await rawRequest(api.booth.port, head);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('"error":"InvalidRequest"');
  });
});

describe('an address that is none', () => {
  it.each([
    ['GET', vote],
    ['POST', vote],
    ['PATCH', vote],
    ['DELETE', vote],
    ['GET', visits],
    ['PUT', visits],
    ['GET', me],
    ['POST', me],
    ['GET', ''],
    ['GET', '/'],
    ['GET', '/booths'],
    ['PATCH', '/booths/demo'],
    ['GET', '/booths/demo/polls/three'],
    ['PUT', '/booths/demo/polls/three/open'],
    ['POST', '/booths/demo/polls/three/publish'],
    ['GET', '/booths/demo/staff'],
    ['POST', '/booths/demo/store'],
    ['PUT', '/booths/demo/polls/three/votes'],
    ['PUT', '/booths/demo/polls/three/vote/me'],
    ['PUT', '/booths/demo/polls//vote'],
    ['POST', '/booths/demo/polls/three%2Fopen'],
    ['POST', '/booths//visits'],
    ['POST', '/Booths/demo/visits'],
    ['POST', '/__proto__/constructor'],
  ])('is not found: %s %s', async (method, path) => {
    const init = { ticket: newTicket(), ...(method !== 'GET' && { body: ballot }) };
    expectError(await api.command(method, path, init), 404, 'NotFound');
  });
});
