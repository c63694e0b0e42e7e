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

describe('a body', () => {
  const deep = '['.repeat(100_000);
  const noJson = [
    ['text', 'lambda'],
    ['half of it', '{"options":["a"'],
    ['two', '{"options":["a"]}{"options":["b"]}'],
    ['single quotes', "{'options':['a']}"],
    ['a trailing comma', '{"options":["a"],}'],
    ['NaN', '{"options":NaN}'],
    ['a raw line break', '{"options":["a\n"]}'],
    ['a raw NUL', '{"options":["a\u0000"]}'],
    ['a byte order mark', '\ufeff{"options":["a"]}'],
    ['no UTF-8', Buffer.from('{"options":["\xff\xfe"]}', 'latin1')],
    ['half a character in UTF-8', Buffer.from('{"options":["\xed\xa0\x80"]}', 'latin1')],
    ['UTF-16', Buffer.from('{"options":["a"]}', 'utf16le')],
    ['100,000 levels deep', `{"options":${deep}${']'.repeat(100_000)}}`],
    ['100,000 levels deep and unclosed', deep],
  ] as const;
  it.each(noJson)('that is %s is refused', async (_case, body) => {
    for (const [method, path] of [
      ['POST', visits],
      ['PUT', vote],
    ] as const) {
      expectError(await api.command(method, path, { ticket: newTicket(), body }), 400, 'InvalidRequest');
    }
  });

  it.each(['null', 'true', '1', '"options"', '[]', '[{"options":["a"]}]'])('that is %s is refused', async (body) => {
    for (const [method, path] of [
      ['POST', visits],
      ['PUT', vote],
    ] as const) {
      expectError(await api.command(method, path, { ticket: newTicket(), body }), 400, 'InvalidRequest');
    }
  });

  it.each([
    ['missing', '{}'],
    ['an empty body', ''],
    ['null', '{"options":null}'],
    ['a text', '{"options":"a"}'],
    ['an object', '{"options":{"0":"a","length":1}}'],
    ['of null', '{"options":[null]}'],
    ['of numbers', '{"options":[0]}'],
    ['of arrays', '{"options":[["a"]]}'],
    ['of objects', '{"options":[{"optionId":"a"}]}'],
    ['of an empty text', '{"options":[""]}'],
    ['of a long text', JSON.stringify({ options: ['a'.repeat(65)] })],
    ['of too many', JSON.stringify({ options: Array.from({ length: 51 }, (_, index) => `o${index}`) })],
    ['given twice, the second time wrong', '{"options":["a"],"options":"a"}'],
    ['inherited', '{"__proto__":{"options":["a"]}}'],
  ])('whose options are %s is refused', async (_case, body) => {
    expectError(await api.command('PUT', vote, { ticket: newTicket(), body }), 400, 'InvalidRequest');
  });

  it('whose options name one twice is refused', async () => {
    const answer = await api.command('PUT', vote, { ticket: newTicket(), body: { options: ['a', 'a'] } });
    expectError(answer, 400, 'InvalidRequest', { field: 'options' });
  });

  it.each(['5', 'null', '["x"]', '{"a":"b"}', 'true', JSON.stringify('x'.repeat(65))])(
    'whose code is %s is refused',
    async (code) => {
      const answer = await api.command('POST', visits, { ticket: newTicket(), body: `{"code":${code}}` });
      expectError(answer, 400, 'InvalidRequest');
    },
  );

  it.each(hostileTexts.filter(([, text]) => text.length <= 64))(
    'with %s as an option is a vote for nothing',
    async (_case, option) => {
      const ticket = await api.checkIn();
      expectError(await api.vote(ticket, 'three', [option]), 422, 'UnknownOption');
    },
  );

  it('may name any text as an option', async () => {
    const ticket = await api.checkIn();
    const known = new Set(['a', 'b', 'c']);
    const options = fc.array(
      anyText.filter((text) => !known.has(text)),
      { minLength: 1, maxLength: 3 },
    );
    await fc.assert(
      fc.asyncProperty(options, async (names) => {
        const answer = await api.vote(ticket, 'three', names);
        const fits =
          new Set(names).size === names.length && names.every((name) => name !== '' && [...name].length <= 64);
        if (fits) expectError(answer, 422, 'UnknownOption');
        else expectError(answer, 400, 'InvalidRequest', answer.body.details as object | undefined);
      }),
      { numRuns: 60 },
    );
  });

  it('may hold half a character: it is a vote for nothing', async () => {
    const ticket = await api.checkIn();
    const answer = await api.command('PUT', vote, { ticket, body: '{"options":["\\ud800"]}' });
    expectError(answer, 422, 'UnknownOption');
  });

  it('may name any text as the code of an open booth, which ignores it', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyText.filter((text) => [...text].length <= 64),
        async (code) => {
          const { status } = await api.command('POST', visits, { ticket: newTicket(), body: { code } });
          expect(status).toBe(201);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('may hold what nobody asked for, and none of it is kept', async () => {
    const ticket = await api.checkIn();
    const more = '"__proto__":{"x":1},"constructor":"x","boothId":"other","visitorId":"me","mark":"<b>","round":9';
    const visit = await api.command('POST', visits, { ticket, body: `{${more}}` });
    expect(visit.status).toBe(200);
    expect(visit.text).not.toMatch(/other|<b>|"me"/);
    const answer = await api.command('PUT', vote, { ticket, body: `{${more},"options":["z"]}` });
    expectError(answer, 422, 'UnknownOption');
  });

  it('larger than a workflow takes is refused', async () => {
    const ticket = newTicket();
    for (const filler of ['x', '"', '狐']) {
      const body = { ...ballot, filler: filler.repeat(300_000) };
      expectError(await api.command('PUT', vote, { ticket, body }), 413, 'TooLarge');
      expectError(await api.command('POST', visits, { ticket, body }), 413, 'TooLarge');
    }
  });

  it('larger than the gateway takes is refused', async () => {
    const body = `{"options":["${'x'.repeat(11_000_000)}"]}`;
    expectError(await api.command('PUT', vote, { ticket: newTicket(), body }), 413, 'TooLarge');
    expectError(await api.command('POST', visits, { ticket: newTicket(), body }), 413, 'TooLarge');
    expectError(await api.command('DELETE', me, { ticket: newTicket(), body }), 413, 'TooLarge');
  });

  it.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data', 'json', '*/*'])(
    'called %s is refused',
    async (type) => {
      const init = { ticket: newTicket(), body: ballot, headers: { 'content-type': type } };
      expectError(await api.command('PUT', vote, init), 400, 'InvalidRequest');
      expectError(await api.command('POST', visits, init), 400, 'InvalidRequest');
    },
  );

  it.each(['application/json; charset=utf-8', 'APPLICATION/JSON'])('called %s is taken', async (type) => {
    const init = { ticket: newTicket(), body: {}, headers: { 'content-type': type } };
    expect((await api.command('POST', visits, init)).status).toBe(201);
  });

  it.each([
    ['without a content type', ''],
    ['said to be packed', 'Content-Encoding: gzip\r\n'],
  ])('%s is read as JSON', async (_case, header) => {
    const head = `POST /prod${visits} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${newTicket()}\r\nConnection: close\r\n`;
    expect(await rawRequest(api.booth.port, `${head}${header}Content-Length: 2\r\n\r\n{}`)).toMatch(/^HTTP\/1\.1 201 /);
    expect(await rawRequest(api.booth.port, `${head}${header}Content-Length: 2\r\n\r\n{{`)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('of a request that takes none is not read', async () => {
    const answer = await api.command('DELETE', me, { ticket: newTicket(), body: '{"visitorId":' });
    expectError(answer, 401, 'Unauthenticated', { reason: 'UNKNOWN' });
  });
});
