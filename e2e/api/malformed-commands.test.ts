import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, expectError, newTicket, startApi } from './support/api.ts';
import { threeOptions } from './support/polls.ts';
import { rawRequest } from './support/raw-request.ts';

let api: Api;
let before: unknown;
const visits = '/booths/demo/visits';
const me = '/booths/demo/visits/me';
const vote = '/booths/demo/polls/three/vote';
const ballot = { options: ['a'] };

beforeAll(async () => {
  api = await startApi();
  await api.booth.putPoll('three', threeOptions);
  await api.booth.poll('open', 'three');
  before = await api.publicState();
}, 120_000);

afterAll(async () => {
  try {
    // Nothing of all that was refused is to be seen, and a good vote is counted as if nothing had happened.
    expect(await api.publicState()).toEqual(before);
    const answer = await api.vote(await api.checkIn(), 'three', ['a']);
    expect(answer.body).toMatchObject({ status: 'RECORDED', options: ['a'] });
  } finally {
    await api.booth.stop();
  }
}, 120_000);

/** What a template, a key, an expression or a header might trip over. */
const hostile = [
  ['a quote', '"'],
  ['an end of the text', '","boothId":"other'],
  ['a backslash at the end', 'a\\'],
  ['an apostrophe', "it's"],
  ['a hash', 'demo#POLL#three'],
  ['a dollar', '$'],
  ['the input', '$input.params()'],
  ['the whole body', "$input.json('$')"],
  ['a directive', '#set($authorization = "x")'],
  ['a context variable', '$context.extendedRequestId'],
  ['an expression', '{% $states.input %}'],
  ['a substitution', '$' + '{Transactions}'],
  ['a line break', 'demo\n'],
  ['NUL', 'demo\u0000'],
  ['a slash', 'demo/three'],
  ['dots', '..%2f..'],
  ['an emoji', '🦊'],
  ['kanji', '投票'],
  ['the prototype', '__proto__'],
  ['a capital', 'Demo'],
  ['too many characters', 'a'.repeat(65)],
  ['very many characters', 'a'.repeat(8000)],
] as const;

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({
    unit: fc.constantFrom('"', "'", '\\', '$', '#', '{', '}', '%', '\n', '\u0000', '🦊', 'a'),
    maxLength: 80,
  }),
  fc.constantFrom(...hostile.map(([, text]) => text)),
);
const isId = (text: string) => /^[a-z0-9-]{1,64}$/.test(text);
/** As a segment of a path that the client leaves as it is. */
const segment = (text: string) => encodeURIComponent(text).replaceAll('.', '%2E');

describe('an id in the path', () => {
  it.each(hostile)('that is %s is refused', async (_case, id) => {
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

  it.each(hostile.filter(([, text]) => text.length <= 64))(
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
    ['PUT', '/booths/demo'],
    ['PUT', '/booths/demo/polls/three'],
    ['POST', '/booths/demo/polls/three/open'],
    ['POST', '/booths/demo/polls/three/reset'],
    ['PUT', '/booths/demo/polls/three/votes'],
    ['PUT', '/booths/demo/polls/three/vote/me'],
    ['PUT', '/booths/demo/polls//vote'],
    ['PUT', '/booths/demo/polls/three%2Fvote'],
    ['POST', '/booths//visits'],
    ['POST', '/Booths/demo/visits'],
    ['POST', '/__proto__/constructor'],
  ])('is not found: %s %s', async (method, path) => {
    const init = { ticket: newTicket(), ...(method !== 'GET' && { body: ballot }) };
    expectError(await api.command(method, path, init), 404, 'NotFound');
  });
});
