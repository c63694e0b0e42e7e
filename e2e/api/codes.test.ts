import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Authorizations, makeCallers } from './access/callers.ts';
import { type Api, type CommandAnswer, expectError, newTicket, startApi, until } from './support/api.ts';
import { boothDefinition, callStaff } from './support/staff-routes.ts';

/** A code's answer. */
interface Code {
  readonly code: string;
  readonly url: string;
  readonly validFrom: string;
  readonly validUntil: string;
}

let api: Api;
let who: Authorizations;
const screens: readonly string[] = Array.from({ length: 4 }, newTicket);
const [screen = ''] = screens;
/** Whatever must not be told: tickets and codes. */
const secrets = new Set<string>(screens);
beforeAll(async () => {
  api = await startApi({ BOOTHPRESSO_PUBLIC_URL: 'http://booth.example:8080/' });
  who = await makeCallers(api);
  for (const authorization of Object.values(who)) if (authorization) secrets.add(authorization.replace('Bearer ', ''));
  await staff('PUT', '', { ...boothDefinition, entry: 'CODE' });
  await staff('PUT', '/store', { codePeriodSeconds: 5, drinksPerCode: 3 });
  for (const ticket of screens) await pair(ticket, 'stage', who.organiser);
}, 120_000);
afterAll(() => api.booth.stop());

const send = (path: string, ticket: string, body: object = {}) =>
  api.command('POST', `/booths/${path}`, { ticket, body });

async function staff(method: string, path: string, body?: object, boothId = 'stage', authorization = who.organiser) {
  const route = { method, path: `/booths/{boothId}${path}` };
  const answer = await callStaff(api, route, { boothId }, { authorization: authorization ?? '', body });
  expect(answer.status).toBeOneOf([200, 204]);
}

async function pair(ticket: string, boothId: string, authorization: string | undefined): Promise<string> {
  const { pairingCode } = (await send(`${boothId}/screens`, ticket)).body;
  await staff('PUT', `/screens/${String(pairingCode).toLowerCase()}`, { name: 'TV' }, boothId, authorization);
  return String(pairingCode);
}

async function showCode(ticket = screen, boothId = 'stage'): Promise<Code> {
  const answer = await send(`${boothId}/code`, ticket);
  expect([answer.status, answer.body]).toEqual([
    200,
    {
      code: expect.stringMatching(/^[2-9A-HJKMNP-TV-Z]{10}$/),
      url: expect.stringMatching(/^http/),
      remaining: boothId === 'stage' ? 3 : 10,
      validFrom: expect.stringMatching(/^\d{4}-.*Z$/),
      validUntil: expect.stringMatching(/^\d{4}-.*Z$/),
    },
  ]);
  const shown = answer.body as unknown as Code;
  secrets.add(shown.code);
  return shown;
}

/** A newcomer, with what they typed. */
function come(typed?: string, boothId = 'stage'): Promise<CommandAnswer> {
  const ticket = newTicket();
  secrets.add(ticket);
  return send(`${boothId}/visits`, ticket, typed === undefined ? {} : { code: typed });
}

let old: Code;

it('is shown by every paired screen alike, however many ask at once', async () => {
  const ask = (tickets = screens) => Promise.all(tickets.map((ticket) => showCode(ticket)));
  const shown = await ask([...screens, ...screens, ...screens, ...screens]);
  const codes = new Set(shown.map(({ code }) => code));
  // The period may have ended among them.
  expect(codes.size).toBeLessThanOrEqual(2);
  old = shown.at(-1) ?? (await showCode());
  expect(old.validFrom < old.validUntil).toBe(true);

  const next = await until(
    () => ask(),
    (answers) => answers.every(({ code }) => code !== old.code),
  );
  for (const { code, validFrom } of next) {
    if (code === next[0]?.code) expect(validFrom >= old.validUntil).toBe(true);
  }
  expect(new Set(next.map(({ code }) => code)).size).toBeLessThanOrEqual(2);
});

it('lets in for a while after the next is shown, as it is typed', async () => {
  const { code } = old;
  for (const typed of [
    code,
    code.toLowerCase(),
    ` ${code.slice(0, 5).toLowerCase()} ${code.slice(5)} `,
    [...code].join('-'),
  ]) {
    expect((await come(typed)).status).toBe(201);
  }
  expect((await come((await showCode()).code)).status).toBe(201);
});

it('is needed by newcomers alone', async () => {
  for (const typed of [undefined, '', '  ', '-']) expectError(await come(typed), 409, 'CodeNeeded');
  const ticket = newTicket();
  const first = await send('stage/visits', ticket, { code: (await showCode()).code });
  const again = await send('stage/visits', ticket, {});
  expect([again.status, again.body.visitorId]).toEqual([200, first.body.visitorId]);
});

it('is none that was never issued, and none of another booth', async () => {
  const { code } = await showCode();
  const other = code.startsWith('A') ? 'B' : 'A';
  for (const typed of [
    other + code.slice(1),
    code.slice(1),
    `${code}A`,
    'AAAAAAAAAA',
    'LEASE',
    '"',
    `${code}#`,
    '🦊',
  ]) {
    expectError(await come(typed), 410, 'CodeExpired');
  }
  const ticket = newTicket();
  const carol = who['organiser of another booth'];
  await staff('PUT', '', { ...boothDefinition, entry: 'CODE' }, 'rival', carol);
  await pair(ticket, 'rival', carol);
  const rival = await showCode(ticket, 'rival');
  expectError(await come(rival.code), 410, 'CodeExpired');
  expectError(await come(code, 'rival'), 410, 'CodeExpired');
  expect((await come(rival.code, 'rival')).status).toBe(201);
});

it('is shown by no screen that isn’t paired here', async () => {
  const ticket = newTicket();
  const unknown = { reason: 'UNKNOWN' };
  expectError(await send('stage/code', ticket), 401, 'Unauthenticated', unknown);
  expectError(await send('rival/code', screen), 401, 'Unauthenticated', unknown);
  const pairingCode = await pair(ticket, 'stage', who.organiser);
  await showCode(ticket);
  await staff('DELETE', `/screens/${pairingCode.toLowerCase()}`);
  expectError(await send('stage/code', ticket), 403, 'NotPaired');
  // It gets another pairing code, and may be let in again.
  expect(await pair(ticket, 'stage', who.organiser)).not.toBe(pairingCode);
  await showCode(ticket);
});

it('a pairing code is of one booth', async () => {
  const ticket = newTicket();
  const { pairingCode } = (await send('stage/screens', ticket)).body;
  const answer = await api.command('PUT', `/booths/rival/screens/${pairingCode}`, {
    authorization: who['organiser of another booth'] ?? '',
    body: { name: 'Mine' },
  });
  expectError(answer, 404, 'NotFound', { what: 'screen' });
  expectError(await send('stage/code', ticket), 403, 'NotPaired');
});

it('carries the address that the phones are given, and stays itself over a restart', async () => {
  const next = await showCode();
  expect(next.url).toBe(`http://booth.example:8080/b/stage?code=${next.code}`);
  await staff('PUT', '/store', { codePeriodSeconds: 3600 });
  // What is shown already keeps its time.
  const last = await until(
    showCode,
    ({ validFrom, validUntil }) => Date.parse(validUntil) - Date.parse(validFrom) > 60_000,
  );
  await api.booth.kill();
  await api.booth.restart({ BOOTHPRESSO_PUBLIC_URL: 'https://booth.example' });
  const { code } = last;
  expect(await showCode()).toEqual({ ...last, url: `https://booth.example/b/stage?code=${code}` });
  expect((await come(code)).status).toBe(201);
});

it('is over in the end', async () => {
  const answer = await until(
    () => come(old.code),
    ({ status }) => status !== 201,
  );
  expectError(answer, 410, 'CodeExpired');
  expect((await come((await showCode()).code)).status).toBe(201);
}, 120_000);

it('is never said, and no ticket either', async () => {
  for (const body of ['{"code":', '{"code":5}', `{"code":"${old.code}"`]) {
    await api.command('POST', '/booths/stage/visits', { ticket: screen, body });
  }
  const said = api.booth.said();
  expect(said).not.toBe('');
  for (const secret of secrets) expect(said).not.toContain(secret);
});
