import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authorizations, makeCallers } from './access/callers.ts';
import { seenByOrganiser } from './access/seen-by-organiser.ts';
import { type Api, type CommandAnswer, type CommandInit, expectError, startApi } from './support/api.ts';
import { anyText, hostileTexts } from './support/hostile-texts.ts';
import { threeOptions } from './support/polls.ts';
import { callStaff, type Ids, idsOf, latte, type StaffRoute, staffRoutes } from './support/staff-routes.ts';
import { wrongFields } from './support/wrong-fields.ts';

let api: Api;
let who: Authorizations;
let before: unknown;
beforeAll(async () => {
  api = await startApi();
  who = await makeCallers(api);
  for (const ids of [{ pollId: 'live' }, { pollId: 'draft' }]) {
    await succeed('PUT', '/booths/{boothId}/polls/{pollId}', ids, threeOptions);
  }
  await succeed('POST', '/booths/{boothId}/polls/{pollId}/open', {}, {});
  await succeed('PUT', '/booths/{boothId}/store', {}, { open: true, menu: [latte] });
  before = await seenByOrganiser(api, who.organiser ?? '');
}, 120_000);
afterAll(async () => {
  try {
    expect(await seenByOrganiser(api, who.organiser ?? '')).toEqual(before);
  } finally {
    await api.booth.stop();
  }
}, 120_000);

/** As the organiser of `stage`. */
const call = (route: Pick<StaffRoute, 'method' | 'path'>, init: CommandInit, ids: Partial<Ids> = {}) =>
  callStaff(api, route, ids, { authorization: who.organiser ?? '', ...init });

async function succeed(method: string, path: string, ids: Partial<Ids>, body: object): Promise<void> {
  expect((await call({ method, path }, { body }, ids)).status).toBe(200);
}

const invalid = (answer: CommandAnswer, field?: string) =>
  expectError(answer, 400, 'InvalidRequest', field === undefined ? undefined : { field });

const all = staffRoutes.map((route) => [route.name, route] as const);
const withBody = all.filter(([, { body }]) => body !== undefined);
const withoutBody = all.filter(([, { body }]) => body === undefined);

describe.each(all)('%s', (_name, route) => {
  it('takes no id that is none, and says which', async () => {
    for (const name of idsOf(route)) {
      for (const [, text] of hostileTexts) {
        invalid(await call(route, { body: route.body }, { [name]: text }), name);
      }
    }
  }, 60_000);

  it('takes no id that breaks off', async () => {
    for (const name of idsOf(route)) {
      const path = route.path.replace(`{${name}}`, '%ff');
      invalid(await call({ method: route.method, path }, { body: route.body }));
    }
  });
});

const texts = {
  username: /^[a-z0-9][a-z0-9._@+-]{0,63}$/,
  pairingCode: /^[A-Za-z0-9]{6}$/,
  pollId: /^[a-z0-9-]{1,64}$/,
} as const;

describe.each(Object.entries(texts))('a %s in the path', (name, good) => {
  const route = staffRoutes.find((one) => one.method === 'DELETE' && one.path.endsWith(`{${name}}`));

  it('may be any text: it never finds another key', async () => {
    if (!route) throw new Error(`No route ends in ${name}`);
    const bad = anyText.filter((text) => !good.test(text) && !/^\.{0,2}$/.test(text));
    await fc.assert(
      fc.asyncProperty(bad, async (text) => invalid(await call(route, {}, { [name]: text }), name)),
      { numRuns: 30 },
    );
  });
});

it.each([
  'DORA',
  'dora ',
  '.dora',
  '-dora',
  'dora:organiser',
  'stage:organiser',
  'dora\u200b',
  'ｄｏｒａ',
  '+',
  'a'.repeat(65),
])('nobody is called %j', async (username) => {
  for (const method of ['PUT', 'DELETE']) {
    const route = { method, path: '/booths/{boothId}/staff/{username}' };
    invalid(await call(route, { body: { role: 'barista' } }, { username }), 'username');
  }
});

describe.each(withBody)('%s', (_name, route) => {
  it.each([
    ['no JSON', 'role'],
    ['half of it', '{"role":"barista"'],
    ['two', '{}{}'],
    ['no object', '[]'],
    ['null', 'null'],
    ['a text', '"open"'],
    ['a raw NUL', '{"role":"\u0000"}'],
    ['no UTF-8', Buffer.from('{"name":"\xff\xfe"}', 'latin1')],
    ['100,000 levels deep', `{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['inherited', `{"__proto__":${JSON.stringify(route.body)}}`],
    ['empty', '{}'],
    ['not there', ''],
  ])('takes no body that is %s', async (_case, body) => {
    const answer = await call(route, { body });
    expectError(answer, 400, 'InvalidRequest', answer.body.details as object | undefined);
  });

  it('takes no body that is too large', async () => {
    for (const filler of ['x', '"', '狐']) {
      expectError(await call(route, { body: { ...route.body, filler: filler.repeat(300_000) } }), 413, 'TooLarge');
    }
    const huge = { body: `{"name":"${'x'.repeat(11_000_000)}"}` };
    expectError(await call(route, huge), 413, 'TooLarge');
  });

  it('takes nothing but JSON', async () => {
    for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded']) {
      invalid(await call(route, { body: route.body, headers: { 'content-type': type } }));
    }
  });
});

it.each(withoutBody)('%s reads no body', async (_name, route) => {
  // What it would do is done to nobody and nothing.
  const ids = { pollId: 'nothing', username: 'nobody' };
  const wanted = route.method === 'DELETE' ? 204 : 404;
  for (const body of ['{"round":', 'null', '{"due":"2020-01-01T00:00:00Z","pollId":"live","boothId":"demo"}']) {
    expect((await call(route, { body }, ids)).status).toBe(wanted);
  }
});

describe.each(wrongFields)('%s is refused', (_name, route, cases) => {
  it.each(cases)('by its field %s: %j', async (field, change) => {
    if (!route) throw new Error('There is no such route');
    invalid(await call(route, { body: { ...route.body, ...change } }), field);
  });
});

describe('at a booth that takes what is good', () => {
  const rival = { boothId: 'rival', pollId: 'any', username: 'nobody' };
  const send = (route: StaffRoute, body: unknown) =>
    call(route, { authorization: who['organiser of another booth'] ?? '', body }, rival);
  const odd = fc.oneof(
    fc.constantFrom<unknown>(null, true, 0, -1, 1e300, '', 'x', [], [[]], {}, [{}], [null], { en: null }, '\ud800'),
    anyText,
    fc.jsonValue({ maxDepth: 2 }),
  );
  const refusals: readonly unknown[] = ['InvalidRequest', 'NotFound', 'WrongState'];

  it.each(withBody)('%s answers any body in the contract’s words', async (_name, route) => {
    const change = fc.tuple(fc.constantFrom(...Object.keys(route.body ?? {})), odd);
    const body = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      change.map(([key, value]) => ({ ...route.body, [key]: value })),
    );
    await fc.assert(
      fc.asyncProperty(body, async (json) => {
        const answer = await send(route, JSON.stringify(json));
        if (answer.status === 200) return;
        expect(refusals).toContain(answer.body.error);
        expectError(answer, answer.status, String(answer.body.error), answer.body.details as object | undefined);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps nothing that nobody asked for', async () => {
    const more =
      '"__proto__":{"x":1},"constructor":"<b>","boothId":"<b>","pollId":"<b>","version":77,"openedRound":77,"status":"<b>","revealed":"<b>","caller":{"groups":"<b>"},"username":"<b>","name<b>":1,"pk":"<b>"';
    for (const [, route] of withBody.filter(([, { path }]) => !/reset|screens/.test(path))) {
      const answer = await send(route, JSON.stringify(route.body).replace(/\}$/, `,${more}}`));
      expect([answer.status, answer.text]).toEqual([200, expect.not.stringMatching(/<b>|77/)]);
    }
  });

  it('reads all that it took', async () => {
    await seenByOrganiser(api, who['organiser of another booth'] ?? '', 'rival');
    await api.publicState('rival');
  });
});
