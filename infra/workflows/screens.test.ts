import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bearer, boothDefinition, newTicket, startWorkflows } from './testing/run-workflows.ts';

let booth: Awaited<ReturnType<typeof startWorkflows>>;
beforeAll(async () => {
  booth = await startWorkflows();
  await booth.run('put-booth', { boothId: 'demo', body: boothDefinition });
  await booth.run('put-booth', { boothId: 'other', body: boothDefinition });
}, 60_000);
afterAll(() => booth.stop());

const register = (authorization: string, boothId = 'demo') => booth.run('register-screen', { boothId, authorization });
const ask = (authorization: string, boothId = 'demo') =>
  booth.run('issue-code', { boothId, authorization, publicUrl: 'https://booth.example' });
const pair = (pairingCode: string, name: unknown = 'Left', more: object = {}) =>
  booth.run('pair-screen', { boothId: 'demo', pairingCode, body: { name }, ...more });
const unpair = (pairingCode: string, more: object = {}) =>
  booth.run('unpair-screen', { boothId: 'demo', pairingCode, body: {}, ...more });
const nobody = { caller: { username: 'barista', groups: 'demo:barista,other:organiser' } };

async function newScreen() {
  const authorization = bearer(newTicket());
  const { body } = await register(authorization);
  return { authorization, pairingCode: String(body.pairingCode) };
}
const itemOf = async (entity: string, pairingCode: string) =>
  (await booth.items(entity)).find((item) => item.pairingCode === pairingCode);

const keyOf = (authorization: string) =>
  `SCREEN#demo#${createHash('sha256').update(authorization.replace('Bearer ', '')).digest('hex')}`;

/** As if the ten minutes had gone by. */
async function lapse(pairingCode: string) {
  for (const entity of ['SCREEN', 'PAIRING']) {
    const { pk, sk, screenKey } = (await itemOf(entity, pairingCode)) ?? {};
    await booth.put({
      pk: { S: String(pk) },
      sk: { S: String(sk) },
      entity: { S: entity },
      pairingCode: { S: pairingCode },
      expiresAt: { S: '2020-01-01T00:00:00.000Z' },
      ...(screenKey === undefined ? { boothId: { S: 'demo' } } : { screenKey: { S: String(screenKey) } }),
    });
  }
}

describe('a screen registers', () => {
  it('gets a pairing code that lasts ten minutes, and the same again while it lasts', async () => {
    const authorization = bearer(newTicket());
    const from = Date.now();
    const first = await register(authorization);
    expect(first).toEqual({
      statusCode: 201,
      body: {
        pairingCode: expect.stringMatching(/^[2-9A-HJKMNP-TV-Z]{6}$/),
        expiresAt: expect.stringMatching(/Z$/),
        paired: false,
      },
    });
    const lasts = Date.parse(String(first.body.expiresAt)) - 600_000;
    expect([lasts >= from, lasts <= Date.now()]).toEqual([true, true]);
    expect(await register(authorization)).toEqual({ statusCode: 200, body: first.body });
  });

  it('gets a new code once the old has run out, and the old pairs nothing', async () => {
    const { authorization, pairingCode } = await newScreen();
    await lapse(pairingCode);
    expect(await pair(pairingCode)).toMatchObject({ error: 'NotFound', body: { details: { what: 'screen' } } });
    const next = await register(authorization);
    expect(next).toMatchObject({ statusCode: 200, body: { paired: false } });
    expect(next.body.pairingCode).not.toBe(pairingCode);
    expect((await pair(String(next.body.pairingCode))).statusCode).toBe(200);
  });

  it('gets one code however often it asks at once, and no two screens share one', async () => {
    const authorizations = Array.from({ length: 4 }, () => bearer(newTicket()));
    const answers = await Promise.all(
      authorizations.flatMap((authorization) => Array.from({ length: 5 }, () => register(authorization))),
    );
    const codes = answers.map(({ body }) => body.pairingCode);
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(4);
    expect(new Set(codes).size).toBe(4);
    for (let screen = 0; screen < 4; screen++) expect(new Set(codes.slice(screen * 5, screen * 5 + 5)).size).toBe(1);
  });

  it('keeps only the hash of its ticket', async () => {
    const ticket = newTicket();
    await register(bearer(ticket));
    expect(JSON.stringify([await booth.items('SCREEN'), await booth.items('PAIRING')])).not.toContain(ticket);
  });

  it.each([
    ['a bad booth id', { boothId: 'De#mo' }, 'InvalidRequest', { field: 'boothId' }],
    ['no ticket', { boothId: 'demo' }, 'Unauthenticated', { reason: 'MISSING' }],
    ['an unknown booth', { boothId: 'nowhere', authorization: bearer(newTicket()) }, 'NotFound', { what: 'booth' }],
  ])('refuses %s', async (_case, input, error, details) => {
    for (const workflow of ['register-screen', 'issue-code']) {
      expect(await booth.run(workflow, input)).toMatchObject({ error, body: { details } });
    }
  });
});

describe('the organiser pairs a screen', () => {
  it('names it, renames it, and keeps the time', async () => {
    const { authorization, pairingCode } = await newScreen();
    const paired = await pair(pairingCode);
    expect(paired).toEqual({
      statusCode: 200,
      body: { pairingCode, name: 'Left', pairedAt: expect.stringMatching(/Z$/) },
    });
    const renamed = await pair(pairingCode.toLowerCase(), '右の画面');
    expect(renamed).toEqual({ statusCode: 200, body: { ...paired.body, name: '右の画面' } });
    for (const entity of ['SCREEN', 'PAIRING']) {
      const item = await itemOf(entity, pairingCode);
      expect([item?.pairedAt, item?.ttl]).toEqual([paired.body.pairedAt, undefined]);
    }
    expect(await register(authorization)).toMatchObject({ statusCode: 200, body: { pairingCode, paired: true } });
  });

  it('keeps it paired after the pairing code would have run out', async () => {
    const { authorization, pairingCode } = await newScreen();
    await lapse(pairingCode);
    const { body } = await register(authorization);
    const code = String(body.pairingCode);
    await pair(code);
    expect((await pair(code, 'Again')).statusCode).toBe(200);
    expect((await ask(authorization)).statusCode).toBe(200);
  });

  it('answers two at once with one time', async () => {
    const { pairingCode } = await newScreen();
    const answers = await Promise.all(Array.from({ length: 6 }, (_, at) => pair(pairingCode, `Screen ${at}`)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(6).fill(200));
    expect(new Set(answers.map(({ body }) => body.pairedAt)).size).toBe(1);
    expect((await itemOf('PAIRING', pairingCode))?.pairedAt).toBe(answers[0]?.body.pairedAt);
  });

  it.each([
    ['a code of another length', '23456', { name: 'x' }, 'pairingCode'],
    ['a code that would be another key', '234#56', { name: 'x' }, 'pairingCode'],
    ['no name', '234567', {}, 'name'],
    ['a blank name', '234567', { name: '  ' }, 'name'],
    ['a name of Japanese blanks', '234567', { name: '\u3000' }, 'name'],
    ['a name that is a number', '234567', { name: 5 }, 'name'],
    ['a long name', '234567', { name: 'x'.repeat(61) }, 'name'],
  ])('refuses %s', async (_case, pairingCode, body, field) => {
    const answer = await booth.run('pair-screen', { boothId: 'demo', pairingCode, body });
    expect(answer).toMatchObject({ error: 'InvalidRequest', body: { details: { field } } });
  });

  it('refuses in the order of the contract', async () => {
    const { pairingCode } = await newScreen();
    expect(await pair(pairingCode, 'x', { boothId: 'nowhere' })).toMatchObject({
      error: 'NotFound',
      body: { details: { what: 'booth' } },
    });
    // Another booth's screen is none here.
    const elsewhere = await pair(pairingCode, 'x', { boothId: 'other' });
    expect(elsewhere).toMatchObject({ error: 'NotFound', body: { details: { what: 'screen' } } });
    expect((await pair('222222', 'x', nobody)).error).toBe('NotFound');
    expect((await pair(pairingCode, 'x', nobody)).error).toBe('Forbidden');
    expect((await pair(pairingCode, 'x', { caller: undefined })).error).toBe('Forbidden');
    expect((await unpair(pairingCode, nobody)).error).toBe('Forbidden');
    expect((await unpair('2#2222')).body.details).toEqual({ field: 'pairingCode' });
    expect((await unpair(pairingCode, { boothId: 'nowhere' })).error).toBe('NotFound');
  });
});

describe('the organiser takes a screen away', () => {
  it('shows no more codes, and may be paired anew with the same ticket', async () => {
    const { authorization, pairingCode } = await newScreen();
    await pair(pairingCode);
    expect((await ask(authorization)).statusCode).toBe(200);
    expect(await unpair(pairingCode.toLowerCase())).toEqual({ statusCode: 204, body: {} });
    expect((await unpair(pairingCode)).statusCode).toBe(204);
    expect(await itemOf('PAIRING', pairingCode)).toBeUndefined();
    expect((await ask(authorization)).error).toBe('NotPaired');
    const anew = await register(authorization);
    expect(anew).toMatchObject({ statusCode: 200, body: { paired: false } });
    expect(anew.body.pairingCode).not.toBe(pairingCode);
    await pair(String(anew.body.pairingCode));
    expect((await ask(authorization)).statusCode).toBe(200);
  });

  it('has nothing to do where the code has lapsed or was never shown', async () => {
    const { authorization, pairingCode } = await newScreen();
    await lapse(pairingCode);
    const { body } = await register(authorization);
    expect((await unpair(pairingCode)).statusCode).toBe(204);
    expect((await unpair('222222')).statusCode).toBe(204);
    expect((await pair(String(body.pairingCode))).statusCode).toBe(200);
  });
});

it('is paired in both of its items or in neither, whatever is asked at once', async () => {
  const asked = fc.array(
    fc.record({ what: fc.constantFrom('register', 'pair', 'unpair', 'ask'), screen: fc.nat({ max: 1 }) }),
    { minLength: 1, maxLength: 10 },
  );
  await fc.assert(
    fc.asyncProperty(asked, async (commands) => {
      const screens = await Promise.all([newScreen(), newScreen()]);
      const answers = await Promise.all(
        commands.map(({ what, screen }) => {
          const { authorization, pairingCode } = screens[screen] ?? { authorization: '', pairingCode: '' };
          if (what === 'register') return register(authorization);
          if (what === 'pair') return pair(pairingCode);
          return what === 'unpair' ? unpair(pairingCode) : ask(authorization);
        }),
      );
      expect(answers.map(({ error }) => error).filter((error) => error === 'Unavailable')).toEqual([]);
      const pairings = (await booth.items('PAIRING')).filter(({ pairedAt }) => pairedAt !== undefined);
      for (const { authorization } of screens) {
        const mine = pairings.filter(({ screenKey }) => screenKey === keyOf(authorization));
        const { pairingCode, paired } = (await register(authorization)).body;
        expect(mine.map((pairing) => pairing.pairingCode)).toEqual(paired ? [pairingCode] : []);
        expect((await ask(authorization)).error).toBe(paired ? undefined : 'NotPaired');
      }
    }),
    { numRuns: 15 },
  );
});

describe('the two kinds of ticket', () => {
  it('are not good for one another', async () => {
    const { authorization: screen, pairingCode } = await newScreen();
    await pair(pairingCode);
    const forgotten = await booth.run('forget-me', { boothId: 'demo', authorization: screen });
    expect(forgotten).toMatchObject({ error: 'Unauthenticated', body: { details: { reason: 'UNKNOWN' } } });

    const visitor = bearer(newTicket());
    await booth.run('check-in', { boothId: 'demo', authorization: visitor });
    expect(await ask(visitor)).toMatchObject({ error: 'Unauthenticated', body: { details: { reason: 'UNKNOWN' } } });
    expect((await ask(screen, 'other')).error).toBe('Unauthenticated');
  });
});
