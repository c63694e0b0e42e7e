import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, type CommandAnswer, expectError, newTicket, startApi, until } from './support/api.ts';
import { threeOptions } from './support/polls.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.booth.putPoll('three', threeOptions);
  await api.booth.poll('open', 'three');
}, 120_000);
afterAll(() => api.booth.stop());

const thirty = <T>(ask: () => Promise<T>) => Promise.all(Array.from({ length: 30 }, ask));
const visit = (ticket: string) => api.command('POST', '/booths/demo/visits', { ticket, body: {} });
const forget = (ticket: string) => api.command('DELETE', '/booths/demo/visits/me', { ticket });
const values = (answers: readonly CommandAnswer[], field: string) => new Set(answers.map(({ body }) => body[field]));

it('a visit is the same visitor, however often', async () => {
  const ticket = newTicket();
  const first = await visit(ticket);
  expect(first.status).toBe(201);
  expect(first.body).toEqual({
    visitorId: expect.stringMatching(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/),
    mark: expect.stringMatching(/\p{Emoji}/u),
    expiresAt: expect.stringMatching(/^\d{4}-.*Z$/),
  });
  const { visitorId, mark } = first.body;
  const again = await visit(ticket);
  expect([again.status, again.body]).toMatchObject([200, { visitorId, mark }]);
  expect(String(again.body.expiresAt) >= String(first.body.expiresAt)).toBe(true);
});

it('thirty visits at once with one ticket are one visitor', async () => {
  const ticket = newTicket();
  const answers = await thirty(() => visit(ticket));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(29);
  expect([values(answers, 'visitorId').size, values(answers, 'mark').size]).toEqual([1, 1]);
});

it('a vote keeps its receipt, thirty at once are one ballot, and a change counts once', async () => {
  const ticket = await api.checkIn();
  const answers = await thirty(() => api.vote(ticket, 'three', ['a']));
  expect(values(answers, 'receipt').size).toBe(1);
  expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(200));
  expect(answers.filter(({ body }) => body.status === 'RECORDED')).toHaveLength(1);
  expect(answers.filter(({ body }) => body.status === 'UNCHANGED')).toHaveLength(29);

  const { status: _status, ...first } = answers[0]?.body ?? {};
  const again = await api.vote(ticket, 'three', ['a']);
  expect(again.body).toEqual({ status: 'UNCHANGED', ...first });

  const changes = await thirty(() => api.vote(ticket, 'three', ['b']));
  expect(changes.filter(({ body }) => body.status === 'CHANGED')).toHaveLength(1);
  expect(values(changes, 'receipt').size).toBe(1);
  expect(changes[0]?.body.receipt).not.toBe(first.receipt);

  const tally = await until(
    () => api.tally('three'),
    (now) => (now?.version ?? 0) >= 2,
  );
  expect(tally).toMatchObject({
    ballots: 1,
    version: 2,
    options: [
      { optionId: 'a', count: 0 },
      { optionId: 'b', count: 1 },
      { optionId: 'c', count: 0 },
    ],
  });
});

it('many visitors at once are each counted once', async () => {
  const before = (await api.tally('three'))?.ballots ?? 0;
  const tickets = await thirty(() => api.checkIn());
  const answers = await Promise.all([...tickets, ...tickets].map((ticket) => api.vote(ticket, 'three', ['c'])));
  expect(answers.map(({ status }) => status)).toEqual(Array(60).fill(200));
  expect(values(answers, 'receipt').size).toBe(30);
  const tally = await until(
    () => api.tally('three'),
    (now) => (now?.ballots ?? 0) >= before + 30,
  );
  expect(tally?.ballots).toBe(before + 30);
  expect(tally?.options?.find(({ optionId }) => optionId === 'c')).toEqual({ optionId: 'c', count: 30 });
});

it('a closed poll still knows what it took', async () => {
  await api.booth.putPoll('closing', threeOptions);
  await api.booth.poll('open', 'closing');
  const ticket = await api.checkIn();
  const { status: _status, ...first } = (await api.vote(ticket, 'closing', ['a'])).body;
  await api.booth.poll('close', 'closing');
  expect((await api.vote(ticket, 'closing', ['a'])).body).toEqual({ status: 'UNCHANGED', ...first });
  expectError(await api.vote(ticket, 'closing', ['b']), 409, 'PollClosed');
});

it('to be forgotten twice is to be forgotten; the ballot stays', async () => {
  const ticket = await api.checkIn();
  expect((await api.vote(ticket, 'three', ['a'])).body.status).toBe('RECORDED');
  const counted = await until(
    () => api.tally('three'),
    (now) => now?.options?.[0]?.count === 1,
  );
  const answers = await thirty(() => forget(ticket));
  for (const { status, text, headers } of answers) {
    expect([status, text, headers.get('access-control-allow-origin')]).toEqual([204, '', '*']);
  }
  expectError(await api.vote(ticket, 'three', ['b']), 401, 'Unauthenticated', { reason: 'UNKNOWN' });
  expect(await api.tally('three')).toEqual(counted);
});
