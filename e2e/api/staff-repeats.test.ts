import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authorizations, makeCallers } from './access/callers.ts';
import { signIn } from './access/sign-in.ts';
import { type Api, type CommandAnswer, expectError, newTicket, startApi, until } from './support/api.ts';
import { threeOptions } from './support/polls.ts';
import { boothDefinition, callStaff, latte } from './support/staff-routes.ts';
import { subscribe } from './support/subscribe.ts';

let api: Api;
let who: Authorizations;
beforeAll(async () => {
  api = await startApi();
  who = await makeCallers(api);
}, 120_000);
afterAll(() => api.booth.stop());

const command = (method: string, path: string, body?: object, authorization = who.organiser ?? '') =>
  callStaff(api, { method, path: `/booths/{boothId}${path}` }, {}, { authorization, ...(body && { body }) });

/** One after the other, and then several at once. */
async function repeatedly(ask: () => Promise<CommandAnswer>, atOnce = 10): Promise<readonly CommandAnswer[]> {
  return [await ask(), await ask(), ...(await Promise.all(Array.from({ length: atOnce }, ask)))];
}

/** All answers are this one; gives its body. */
function expectOne(answers: readonly CommandAnswer[], status: number): CommandAnswer['body'] {
  for (const answer of answers) expect([answer.status, answer.body]).toEqual([status, answers[0]?.body]);
  return answers[0]?.body ?? {};
}

/** While `work` ran, and with a change after it that ends the waiting, these versions were announced, each once. */
async function expectAnnounced(
  field: string,
  versions: readonly number[],
  work: () => Promise<unknown>,
  after: () => Promise<CommandAnswer>,
) {
  const hearing = await subscribe(api, `subscription { ${field}(boothId: "stage") { version } }`, {});
  await work();
  expect((await after()).body.version).toBe(versions.at(-1));
  const heard = () => hearing.heard.map((one) => (one as Record<string, { version: number }>)[field]?.version);
  // In whichever order they come.
  await until(
    async () => heard(),
    (now) => versions.every((version) => now.includes(version)),
  );
  hearing.close();
  expect(heard().sort((one = 0, other = 0) => one - other)).toEqual(versions);
}

describe('a poll', () => {
  it('is written once, and each step is taken once', async () => {
    const steps = [
      ['PUT', '', threeOptions, { status: 'DRAFT', version: 1 }],
      ['PUT', '', { ...threeOptions, allowChange: false }, { status: 'DRAFT', version: 2 }],
      ['POST', '/open', {}, { status: 'OPEN', version: 3 }],
      ['POST', '/reveal', {}, { revealed: true, version: 4 }],
      ['POST', '/hide', {}, { revealed: false, version: 5 }],
      ['POST', '/close', {}, { status: 'CLOSED', version: 6 }],
      ['POST', '/open', {}, { status: 'OPEN', version: 7 }],
      ['POST', '/reset', { round: 1 }, { status: 'DRAFT', round: 2, version: 8 }],
      ['POST', '/open', {}, { status: 'OPEN', round: 2, version: 9 }],
    ] as const;
    // A draft is announced to nobody.
    await expectAnnounced(
      'onPoll',
      [3, 4, 5, 6, 7, 8, 9, 10],
      async () => {
        for (const [method, rest, body, state] of steps) {
          const answers = await repeatedly(() => command(method, `/polls/life${rest}`, body));
          expect(expectOne(answers, 200)).toMatchObject(state);
        }
      },
      () => command('POST', '/polls/life/close', {}),
    );
  });

  it('ends the round that is named, and no other', async () => {
    const ended = await command('POST', '/polls/life/reset', { round: 1 });
    expect([ended.status, ended.body]).toMatchObject([200, { round: 2, status: 'CLOSED', version: 10 }]);
    expect((await command('POST', '/polls/life/reset', { round: 2 })).body).toMatchObject({ round: 3 });
    const state = { status: 'DRAFT', round: 3 };
    for (const round of [1, 4]) {
      expectError(await command('POST', '/polls/life/reset', { round }), 409, 'WrongState', state);
    }
  });

  it('is deleted once', async () => {
    await command('PUT', '/polls/mistake', threeOptions);
    expectOne(await repeatedly(() => command('DELETE', '/polls/mistake')), 204);
    const { body } = await command('PUT', '/polls/mistake', threeOptions);
    expect(body).toMatchObject({ status: 'DRAFT', round: 1 });
  });

  it('is counted again once at a time', async () => {
    await command('PUT', '/polls/counted', threeOptions);
    await command('POST', '/polls/counted/open', {});
    await api.vote(await api.checkIn('stage'), 'counted', ['a'], 'stage');
    const answers = await Promise.all(Array.from({ length: 10 }, () => command('POST', '/polls/counted/recount', {})));
    const { recountId } = expectOne(answers, 202);
    expect(recountId).toEqual(expect.any(String));
    const done = await until(
      () => verdict(),
      (now) => now?.running === false,
    );
    expect(done).toMatchObject({ round: 1, equal: true });
    const again = await command('POST', '/polls/counted/recount', {});
    expect([again.status, again.body]).toEqual([202, { recountId: expect.not.stringMatching(String(recountId)) }]);
    await until(
      () => verdict(),
      (now) => now?.running === false && now.at !== done?.at,
    );
  });

  async function verdict() {
    const query = '{ recount(boothId: "stage", pollId: "counted") { round running equal at } }';
    const { data } = await api.graphql(query, {}, { authorization: who.organiser ?? '' });
    return data?.recount as { running: boolean; at: string } | null;
  }
});

describe('the booth and its store', () => {
  it('changes once', async () => {
    const change = { ...boothDefinition, name: { en: 'Stage two' } };
    await expectAnnounced(
      'onBooth',
      [2, 3],
      async () => expectOne(await repeatedly(() => command('PUT', '', change)), 200),
      () => command('PUT', '', boothDefinition),
    );
  });

  it('the store opens, is furnished and is sold out once', async () => {
    await expectAnnounced(
      'onStore',
      [1, 2, 3, 4],
      async () => {
        for (const [body, version] of [
          [{ open: true }, 1],
          [{ menu: [latte], queueLimit: 7 }, 2],
          [{ soldOut: ['oat', 'oat'] }, 3],
        ] as const) {
          expect(expectOne(await repeatedly(() => command('PUT', '/store', body)), 200)).toMatchObject({ version });
        }
      },
      () => command('PUT', '/store', { open: false }, who.barista),
    );
  });

  it('is made once, by the one who asked, though their token is from before', async () => {
    const make = () => api.command('PUT', '/booths/fresh', { authorization: who.admin ?? '', body: boothDefinition });
    const answers = await repeatedly(make);
    expect(expectOne(answers, 200)).toMatchObject({ boothId: 'fresh', version: 1 });
    const { idToken } = await signIn(api, 'organiser', api.booth.staffPassword);
    const { data } = await api.graphql('{ staff(boothId: "fresh") { username role } }', {}, { authorization: idToken });
    expect(data).toEqual({ staff: [{ username: 'organiser', role: 'organiser' }] });
  });
});

describe('people', () => {
  const staff = async () => {
    const query = '{ staff(boothId: "stage") { username role } }';
    const { data } = await api.graphql(query, {}, { authorization: who.organiser ?? '' });
    return ((data?.staff ?? []) as { username: string }[]).filter(({ username }) => username === 'dora');
  };

  it('are made once, and whoever never signed in gets a first password again', async () => {
    const give = () => command('PUT', '/staff/dora', { role: 'barista' });
    const answers = await repeatedly(give, 3);
    for (const { status, body } of answers)
      expect([status, body]).toMatchObject([200, { username: 'dora', role: 'barista' }]);
    expect(await staff()).toEqual([{ username: 'dora', role: 'barista' }]);

    const { temporaryPassword } = (await give()).body;
    await signIn(api, 'dora', String(temporaryPassword));
    // Whoever has chosen a password keeps it.
    expectOne(await repeatedly(give, 3), 200);
    expect((await give()).body).toEqual({ username: 'dora', role: 'barista' });
    await signIn(api, 'dora', api.booth.staffPassword);
  });

  it('have one role, however often it is given', async () => {
    for (const role of ['organiser', 'barista']) {
      const answers = await repeatedly(() => command('PUT', '/staff/dora', { role }), 3);
      expect(expectOne(answers, 200)).toEqual({ username: 'dora', role });
      expect(await staff()).toEqual([{ username: 'dora', role }]);
    }
  });

  it('leave once', async () => {
    expectOne(await repeatedly(() => command('DELETE', '/staff/dora')), 204);
    expect(await staff()).toEqual([]);
  });
});

describe('a screen', () => {
  const ticket = newTicket();
  const register = () => api.command('POST', '/booths/stage/screens', { ticket, body: {} });
  const code = () => api.command('POST', '/booths/stage/code', { ticket, body: {} });

  it('is registered, paired, named and taken away once', async () => {
    const answers = await repeatedly(register);
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(11).fill(200), 201]);
    const { pairingCode } = answers[0]?.body ?? {};
    expect(new Set(answers.map(({ body }) => body.pairingCode))).toEqual(new Set([pairingCode]));

    const pair = (name: string) => repeatedly(() => command('PUT', `/screens/${pairingCode}`, { name }));
    const paired = expectOne(await pair('Left'), 200);
    expect(expectOne(await pair('Right'), 200)).toEqual({ ...paired, name: 'Right' });
    expect((await register()).body).toMatchObject({ pairingCode, paired: true });
    expectOne(await repeatedly(code), 200);

    expectOne(await repeatedly(() => command('DELETE', `/screens/${pairingCode}`)), 204);
    expectError(await code(), 403, 'NotPaired');
  });
});
