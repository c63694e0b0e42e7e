import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, expectError, newTicket, startApi } from './support/api.ts';
import { threeOptions } from './support/polls.ts';

let api: Api;
let ticket: string;
const unknown = newTicket();
const votePath = (boothId: string, pollId: string) => `/booths/${boothId}/polls/${pollId}/vote`;
const put = (path: string, body: unknown, by: string | undefined) =>
  api.command('PUT', path, { body, ...(by !== undefined && { ticket: by }) });

beforeAll(async () => {
  api = await startApi();
  const { booth } = api;
  for (const [pollId, change] of [
    ['draft', {}],
    ['running', { minChoices: 2, maxChoices: 2 }],
    ['closed', {}],
    ['once', { allowChange: false }],
  ] as const) {
    await booth.putPoll(pollId, { ...threeOptions, ...change });
    if (pollId !== 'draft') await booth.poll('open', pollId);
  }
  ticket = await api.checkIn();
  expect((await api.vote(ticket, 'once', ['a'])).status).toBe(200);
  expect((await api.vote(ticket, 'closed', ['a'])).status).toBe(200);
  await booth.poll('close', 'closed');
}, 120_000);
afterAll(() => api.booth.stop());

describe('checked in this order', () => {
  it('the form, before the ticket', async () => {
    expectError(await put(votePath('demo', 'running'), { options: 'a' }, undefined), 400, 'InvalidRequest');
    expectError(await put(votePath('De', 'running'), { options: ['a'] }, undefined), 400, 'InvalidRequest', {
      field: 'boothId',
    });
    expectError(await put(votePath('nowhere', 'X'), { options: ['a'] }, undefined), 400, 'InvalidRequest', {
      field: 'pollId',
    });
    expectError(await put(votePath('nowhere', 'x'), { options: ['a', 'a'] }, undefined), 400, 'InvalidRequest', {
      field: 'options',
    });
    const code = await api.command('POST', '/booths/nowhere/visits', { body: { code: 5 } });
    expectError(code, 400, 'InvalidRequest');
  });

  it('a missing ticket, before the booth', async () => {
    const missing = { reason: 'MISSING' };
    expectError(await put(votePath('nowhere', 'x'), { options: ['z'] }, undefined), 401, 'Unauthenticated', missing);
    expectError(await api.command('POST', '/booths/nowhere/visits'), 401, 'Unauthenticated', missing);
    expectError(await api.command('DELETE', '/booths/nowhere/visits/me'), 401, 'Unauthenticated', missing);
  });

  it('the booth, before whether it knows the ticket', async () => {
    const what = { what: 'booth' };
    for (const by of [ticket, unknown]) {
      expectError(await put(votePath('nowhere', 'x'), { options: ['z'] }, by), 404, 'NotFound', what);
      expectError(await api.command('POST', '/booths/nowhere/visits', { ticket: by }), 404, 'NotFound', what);
      expectError(await api.command('DELETE', '/booths/nowhere/visits/me', { ticket: by }), 404, 'NotFound', what);
    }
  });

  it('the ticket, before the poll', async () => {
    const reason = { reason: 'UNKNOWN' };
    for (const pollId of ['nothing', 'draft', 'running', 'closed']) {
      expectError(await put(votePath('demo', pollId), { options: ['z'] }, unknown), 401, 'Unauthenticated', reason);
    }
    expectError(
      await api.command('DELETE', '/booths/demo/visits/me', { ticket: unknown }),
      401,
      'Unauthenticated',
      reason,
    );
  });

  it('whether there is such a poll', async () => {
    expectError(await put(votePath('demo', 'nothing'), { options: ['z'] }, ticket), 404, 'NotFound', { what: 'poll' });
  });

  it('what state it is in, before what was chosen', async () => {
    for (const options of [['z'], [], ['a', 'b', 'c'], ['b']]) {
      expectError(await put(votePath('demo', 'draft'), { options }, ticket), 409, 'PollNotOpen');
      expectError(await put(votePath('demo', 'closed'), { options }, ticket), 409, 'PollClosed');
      expectError(await put(votePath('demo', 'once'), { options }, ticket), 409, 'AlreadyVoted');
    }
    const late = await api.checkIn();
    expectError(await put(votePath('demo', 'closed'), { options: ['a'] }, late), 409, 'PollClosed');
  });

  it('what was chosen', async () => {
    const details = { minChoices: 2, maxChoices: 2 };
    expectError(await put(votePath('demo', 'running'), { options: ['a', 'z'] }, ticket), 422, 'UnknownOption');
    for (const options of [[], ['a'], ['a', 'b', 'c']]) {
      expectError(await put(votePath('demo', 'running'), { options }, ticket), 422, 'WrongNumberOfOptions', details);
    }
  });
});

describe('a booth that asks for a code', () => {
  beforeAll(async () => {
    const booth = { name: { en: 'Members' }, entry: 'CODE', screen: { view: 'POLL', languages: ['en'] } };
    await api.booth.putBooth(booth);
  }, 60_000);

  it('asks newcomers for it, and lets in who is known', async () => {
    const visit = (by: string, body: object) => api.command('POST', '/booths/demo/visits', { ticket: by, body });
    expectError(await visit(newTicket(), {}), 409, 'CodeNeeded');
    expectError(await visit(newTicket(), { code: '' }), 409, 'CodeNeeded');
    for (const code of ['x', '"', '$input', '{% true %}', '🦊', '\u0000'])
      expectError(await visit(newTicket(), { code }), 410, 'CodeExpired');
    expect((await visit(ticket, {})).status).toBe(200);
  });
});
