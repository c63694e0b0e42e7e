import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authorizations, type Caller, callers, makeCallers, signedIn } from './access/callers.ts';
import { seenByOrganiser } from './access/seen-by-organiser.ts';
import { type Api, expectError, startApi } from './support/api.ts';
import { threeOptions } from './support/polls.ts';
import { callStaff, type Ids, idsOf, type StaffRoute, staffRoutes } from './support/staff-routes.ts';

let api: Api;
let who: Authorizations;
let before: unknown;
beforeAll(async () => {
  api = await startApi();
  who = await makeCallers(api);
  const poll = (method: string, rest: string, body: object = {}) =>
    api.command(method, `/booths/stage/polls/${rest}`, { authorization: who.organiser ?? '', body });
  for (const pollId of ['draft', 'live', 'running']) await poll('PUT', pollId, threeOptions);
  for (const pollId of ['live', 'running']) expect((await poll('POST', `${pollId}/open`)).status).toBe(200);
  before = await seenByOrganiser(api, who.organiser ?? '');
}, 120_000);
afterAll(async () => {
  try {
    expect(await seenByOrganiser(api, who.organiser ?? '')).toEqual(before);
  } finally {
    await api.booth.stop();
  }
}, 120_000);

const call = (caller: Caller, route: Pick<StaffRoute, 'method' | 'path'>, body: unknown, ids: Partial<Ids> = {}) => {
  const authorization = who[caller];
  return callStaff(api, route, ids, { ...(authorization !== undefined && { authorization }), body });
};

const withBody = staffRoutes.filter(({ body }) => body !== undefined);
const strangers = callers.filter((caller) => !signedIn.includes(caller));
const named = (routes: readonly StaffRoute[]) => routes.map((route) => [route.name, route] as const);
const isBooth = ({ path }: StaffRoute) => path === '/booths/{boothId}';
const onPoll = (method: string) => (route: StaffRoute) => route.method === method && route.path.includes('{pollId}');

describe('the sign-in comes first', () => {
  it.each(strangers)('%s learns of nothing else', async (caller) => {
    for (const route of staffRoutes) {
      const wrong: readonly (readonly [unknown, Partial<Ids>])[] = [
        [route.body, {}],
        ['{"role":', {}],
        [route.body, { boothId: 'nowhere', pollId: 'nothing' }],
        [route.body, { boothId: 'X#', pollId: 'X#', username: 'X#', pairingCode: 'X#' }],
      ];
      for (const [body, ids] of wrong) {
        const answer = await call(caller, route, body, ids);
        expect([answer.status, answer.body.error]).toEqual([401, 'Unauthenticated']);
      }
    }
  });
});

describe('then the form, whoever asks', () => {
  it.each(signedIn)('%s hears of a body that is none', async (caller) => {
    for (const route of withBody) {
      for (const boothId of ['stage', 'nowhere']) {
        expectError(await call(caller, route, '{"role":', { boothId }), 400, 'InvalidRequest');
      }
    }
  });

  it.each(signedIn)('%s hears of a field that is wrong', async (caller) => {
    for (const [field, route] of [
      ['name', staffRoutes.find(isBooth)],
      ['queueLimit', staffRoutes.find(({ path }) => path.endsWith('/store'))],
      ['title', staffRoutes.find(onPoll('PUT'))],
      ['round', staffRoutes.find(({ path }) => path.endsWith('/reset'))],
      ['name', staffRoutes.find(({ method, path }) => method === 'PUT' && path.includes('pairingCode'))],
      ['role', staffRoutes.find(({ method, path }) => method === 'PUT' && path.includes('username'))],
    ] as const) {
      if (!route) throw new Error(`No route has a ${field}`);
      const wrong = { title: {}, name: route.path.includes('screens') ? '' : {}, queueLimit: 0, round: 0, role: 'x' };
      const body = { ...route.body, [field]: wrong[field] };
      for (const boothId of ['stage', 'nowhere']) {
        const ids = { boothId, pollId: 'nothing' };
        expectError(await call(caller, route, body, ids), 400, 'InvalidRequest', { field });
      }
    }
  });

  it.each(named(staffRoutes))('%s: an id that is none, before what there is', async (_name, route) => {
    for (const caller of signedIn) {
      for (const field of idsOf(route)) {
        const boothId = field === 'boothId' ? 'X#' : 'nowhere';
        const answer = await call(caller, route, route.body, { boothId, [field]: 'X#' });
        expectError(answer, 400, 'InvalidRequest', { field });
      }
    }
  });
});

describe('then the booth', () => {
  it.each(named(staffRoutes.filter((route) => !isBooth(route))))('%s: before the role', async (_name, route) => {
    for (const caller of signedIn) {
      const answer = await call(caller, route, route.body, { boothId: 'nowhere', pollId: 'nothing' });
      expectError(answer, 404, 'NotFound', { what: 'booth' });
    }
  });

  it('which an admin alone may make', async () => {
    const route = staffRoutes.find(isBooth);
    if (!route) throw new Error('No route makes a booth');
    for (const caller of signedIn.filter((one) => one !== 'admin')) {
      expectError(await call(caller, route, route.body, { boothId: 'nowhere' }), 403, 'Forbidden');
    }
    expectError(await call('admin', route, route.body), 403, 'Forbidden');
  });
});

describe('then the poll or the screen', () => {
  it.each(named(staffRoutes.filter(onPoll('POST'))))('%s: before the role', async (_name, route) => {
    for (const caller of signedIn) {
      const answer = await call(caller, route, route.body, { pollId: 'nothing' });
      expectError(answer, 404, 'NotFound', { what: 'poll' });
    }
  });

  it('a screen to pair: before the role', async () => {
    const route = { method: 'PUT', path: '/booths/{boothId}/screens/{pairingCode}' };
    for (const caller of signedIn) {
      expectError(await call(caller, route, { name: 'x' }), 404, 'NotFound', { what: 'screen' });
    }
  });

  it('but what makes them, or is content without, asks for the role', async () => {
    for (const caller of signedIn.filter((one) => one !== 'organiser')) {
      for (const [method, path, body] of [
        ['PUT', '/booths/{boothId}/polls/{pollId}', threeOptions],
        ['DELETE', '/booths/{boothId}/polls/{pollId}', undefined],
        ['DELETE', '/booths/{boothId}/screens/{pairingCode}', undefined],
        ['PUT', '/booths/{boothId}/staff/{username}', { role: 'barista' }],
        ['DELETE', '/booths/{boothId}/staff/{username}', undefined],
      ] as const) {
        expectError(await call(caller, { method, path }, body, { pollId: 'nothing' }), 403, 'Forbidden');
      }
    }
  });
});

describe('then the role, and the state last', () => {
  const poll = '/booths/{boothId}/polls/{pollId}';
  const draft = { status: 'DRAFT', round: 1 };
  const running = { status: 'OPEN', round: 1 };
  it.each([
    ['a draft closed', 'POST', `${poll}/close`, undefined, { pollId: 'draft' }, draft],
    ['another round ended', 'POST', `${poll}/reset`, { round: 7 }, { pollId: 'running' }, running],
    ['other rules', 'PUT', poll, { ...threeOptions, maxChoices: 2 }, { pollId: 'running' }, running],
    ['a poll that runs deleted', 'DELETE', poll, undefined, { pollId: 'running' }, running],
    [
      'oneself a barista',
      'PUT',
      '/booths/{boothId}/staff/{username}',
      { role: 'barista' },
      { username: 'alice' },
      null,
    ],
    ['oneself removed', 'DELETE', '/booths/{boothId}/staff/{username}', undefined, { username: 'alice' }, null],
  ] as const)('%s', async (_case, method, path, body, ids, details) => {
    for (const caller of signedIn.filter((one) => one !== 'organiser')) {
      expectError(await call(caller, { method, path }, body, ids), 403, 'Forbidden');
    }
    expectError(await call('organiser', { method, path }, body, ids), 409, 'WrongState', details ?? undefined);
  });

  it('a barista may not change themselves either, nor what is an organiser’s among what is theirs', async () => {
    const person = '/booths/{boothId}/staff/{username}';
    const store = '/booths/{boothId}/store';
    for (const [method, path, body] of [
      ['PUT', person, { role: 'organiser' }],
      ['DELETE', person, undefined],
      ['PUT', store, { open: true, queueLimit: 5 }],
      ['PUT', store, { soldOut: [], menu: [] }],
    ] as const) {
      expectError(await call('barista', { method, path }, body, { username: 'bob' }), 403, 'Forbidden');
    }
  });
});
