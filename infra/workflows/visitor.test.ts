import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bearer, boothDefinition, newTicket, pollDefinition, startWorkflows } from './testing/run-workflows.ts';

let booth: Awaited<ReturnType<typeof startWorkflows>>;
beforeAll(async () => {
  booth = await startWorkflows();
  await booth.run('put-booth', { boothId: 'demo', body: boothDefinition });
  await booth.run('put-booth', { boothId: 'closed-shop', body: { ...boothDefinition, entry: 'CODE' } });
}, 60_000);
afterAll(() => booth.stop());

let made = 0;
async function openPoll(change: object = {}) {
  const pollId = `poll-${++made}`;
  const { error, body } = await booth.run('put-poll', {
    boothId: 'demo',
    pollId,
    body: { ...pollDefinition, ...change },
  });
  expect([error, body]).toEqual([undefined, body]);
  await booth.run('open-poll', { boothId: 'demo', pollId });
  return pollId;
}
async function checkIn(boothId = 'demo') {
  const authorization = bearer(newTicket());
  const { body } = await booth.run('check-in', { boothId, authorization });
  return { authorization, visitorId: String(body.visitorId) };
}
const vote = (pollId: string, authorization: string, options: unknown, boothId = 'demo') =>
  booth.run('cast-vote', { boothId, pollId, authorization, body: { options } });
const votesOf = async (pollId: string) => (await booth.items('VOTE')).filter((item) => item.pollId === pollId);

describe('check in', () => {
  it('makes a visitor with a mark, and knows the ticket again', async () => {
    const authorization = bearer(newTicket());
    const first = await booth.run('check-in', { boothId: 'demo', authorization });
    expect(first.statusCode).toBe(201);
    expect(first.body).toEqual({
      visitorId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      mark: expect.stringMatching(/\p{Emoji}/u),
      expiresAt: expect.stringMatching(/Z$/),
    });
    const again = await booth.run('check-in', { boothId: 'demo', authorization });
    expect(again.statusCode).toBe(200);
    expect(again.body).toMatchObject({ visitorId: first.body.visitorId, mark: first.body.mark });
  });

  it('keeps only the hash of a ticket', async () => {
    const ticket = newTicket();
    await booth.run('check-in', { boothId: 'demo', authorization: bearer(ticket) });
    expect(JSON.stringify(await booth.items('VISIT'))).not.toContain(ticket);
  });

  it.each([
    ['no ticket', { boothId: 'demo' }, 'Unauthenticated', { reason: 'MISSING' }],
    ['a short ticket', { boothId: 'demo', authorization: 'Bearer abc' }, 'Unauthenticated', { reason: 'MISSING' }],
    ['a bad booth id', { boothId: 'De#mo', authorization: 'x' }, 'InvalidRequest', { field: 'boothId' }],
    ['a code that is a number', { boothId: 'demo', body: { code: 5 } }, 'InvalidRequest', { field: 'code' }],
    ['an unknown booth', { boothId: 'nowhere', authorization: bearer(newTicket()) }, 'NotFound', { what: 'booth' }],
    [
      'no code where one is asked for',
      { boothId: 'closed-shop', authorization: bearer(newTicket()) },
      'CodeNeeded',
      undefined,
    ],
    [
      'a code never issued',
      { boothId: 'closed-shop', authorization: bearer(newTicket()), body: { code: 'x' } },
      'CodeExpired',
      undefined,
    ],
  ])('refuses %s', async (_case, input, error, details) => {
    const answer = await booth.run('check-in', input);
    expect(answer.error).toBe(error);
    expect(answer.body.message).toMatch(/\.$/);
    expect(answer.body.details).toEqual(details);
  });
});

describe('cast a vote', () => {
  it('records, leaves alone and changes one ballot', async () => {
    const pollId = await openPoll();
    const { authorization, visitorId } = await checkIn();
    const first = await vote(pollId, authorization, ['a']);
    expect(first).toMatchObject({ statusCode: 200, body: { status: 'RECORDED', pollId, round: 1, options: ['a'] } });
    const again = await vote(pollId, authorization, ['a']);
    expect(again.body).toEqual({ ...first.body, status: 'UNCHANGED' });
    const changed = await vote(pollId, authorization, ['b']);
    expect(changed.body).toMatchObject({ status: 'CHANGED', options: ['b'] });
    expect(changed.body.receipt).not.toBe(first.body.receipt);
    expect(await votesOf(pollId)).toEqual([
      expect.objectContaining({
        pk: `VOTE#demo#${pollId}#1#${visitorId[0]}`,
        sk: visitorId,
        options: new Set(['b']),
        revision: 2,
        hidden: false,
      }),
    ]);
  });

  it('takes twenty equal votes at once as one', async () => {
    const pollId = await openPoll();
    const { authorization } = await checkIn();
    const answers = await Promise.all(Array.from({ length: 20 }, () => vote(pollId, authorization, ['c'])));
    expect(new Set(answers.map(({ body }) => body.receipt)).size).toBe(1);
    expect(answers.filter(({ body }) => body.status === 'RECORDED')).toHaveLength(1);
    expect(await votesOf(pollId)).toHaveLength(1);
  });

  it('takes several choices, whatever their order', async () => {
    const pollId = await openPoll({ minChoices: 2, maxChoices: 3 });
    const { authorization } = await checkIn();
    expect((await vote(pollId, authorization, ['c', 'a'])).body.status).toBe('RECORDED');
    expect((await vote(pollId, authorization, ['a', 'c'])).body.status).toBe('UNCHANGED');
    expect((await vote(pollId, authorization, ['a'])).error).toBe('WrongNumberOfOptions');
    expect((await vote(pollId, authorization, ['a', 'b', 'c'])).body.status).toBe('CHANGED');
  });

  it('says what was wrong, in the order of the contract, and stores nothing', async () => {
    const pollId = await openPoll();
    const { authorization } = await checkIn();
    const elsewhere = await checkIn('closed-shop');
    const answers = [
      await vote(pollId, authorization, 'a'),
      await vote(pollId, authorization, ['a', 'a']),
      await vote(pollId, authorization, [['a']]),
      await vote('B#ad', authorization, ['a']),
      await vote(pollId, '', ['a']),
      await vote(pollId, authorization, ['a'], 'nowhere'),
      await vote(pollId, bearer(newTicket()), ['a']),
      await vote(pollId, elsewhere.authorization, ['a']),
      await vote('no-poll', authorization, ['a']),
      await vote(pollId, authorization, ['z']),
      await vote(pollId, authorization, []),
      await vote(pollId, authorization, ['a', 'b']),
    ];
    expect(answers.map(({ error }) => error)).toEqual([
      'InvalidRequest',
      'InvalidRequest',
      'InvalidRequest',
      'InvalidRequest',
      'Unauthenticated',
      'NotFound',
      'Unauthenticated',
      'Unauthenticated',
      'NotFound',
      'UnknownOption',
      'WrongNumberOfOptions',
      'WrongNumberOfOptions',
    ]);
    expect(answers[6]?.body.details).toEqual({ reason: 'UNKNOWN' });
    expect(await votesOf(pollId)).toEqual([]);
  });

  it('tells an expired ticket from an unknown one', async () => {
    const pollId = await openPoll();
    const { authorization, visitorId } = await checkIn();
    const visit = (await booth.items('VISIT')).find((item) => item.visitorId === visitorId);
    await booth.put({
      pk: { S: String(visit?.pk) },
      sk: { S: 'VISIT' },
      entity: { S: 'VISIT' },
      boothId: { S: 'demo' },
      visitorId: { S: visitorId },
      mark: { S: String(visit?.mark) },
      expiresAt: { S: '2020-01-01T00:00:00.000Z' },
    });
    const answer = await vote(pollId, authorization, ['a']);
    expect([answer.error, answer.body.details]).toEqual(['Unauthenticated', { reason: 'EXPIRED' }]);
  });

  it('keeps to the poll: drafts, closing, one vote for good', async () => {
    const { authorization } = await checkIn();
    const late = await checkIn();
    await booth.run('put-poll', { boothId: 'demo', pollId: 'draft', body: pollDefinition });
    expect((await vote('draft', authorization, ['a'])).error).toBe('PollNotOpen');

    const closing = await openPoll();
    const recorded = await vote(closing, authorization, ['a']);
    await booth.run('close-poll', { boothId: 'demo', pollId: closing });
    expect((await vote(closing, late.authorization, ['a'])).error).toBe('PollClosed');
    expect((await vote(closing, authorization, ['b'])).error).toBe('PollClosed');
    expect((await vote(closing, authorization, ['a'])).body).toEqual({ ...recorded.body, status: 'UNCHANGED' });

    const once = await openPoll({ allowChange: false });
    expect((await vote(once, authorization, ['a'])).body.status).toBe('RECORDED');
    expect((await vote(once, authorization, ['b'])).error).toBe('AlreadyVoted');
    expect((await vote(once, authorization, ['a'])).body.status).toBe('UNCHANGED');

    const past = await openPoll({ closesAt: new Date(Date.now() + 1500).toISOString() });
    expect((await vote(past, authorization, ['a'])).body.status).toBe('RECORDED');
    await new Promise((resolve) => setTimeout(resolve, 1600));
    expect((await vote(past, late.authorization, ['a'])).error).toBe('PollClosed');
  });

  it('notes whether the results were hidden', async () => {
    const { authorization } = await checkIn();
    for (const [results, hidden] of [
      ['ALWAYS', false],
      ['AFTER_VOTE', false],
      ['AFTER_CLOSE', true],
      ['ON_REVEAL', true],
    ] as const) {
      const pollId = await openPoll({ results });
      await vote(pollId, authorization, ['a']);
      expect((await votesOf(pollId))[0]).toMatchObject({ hidden });
    }
  });
});

describe('forget me', () => {
  it('erases the ticket, keeps the ballot, and may be repeated', async () => {
    const pollId = await openPoll();
    const { authorization, visitorId } = await checkIn();
    await vote(pollId, authorization, ['a']);
    const forget = () => booth.run('forget-me', { boothId: 'demo', authorization });
    expect((await forget()).statusCode).toBe(204);
    expect((await forget()).statusCode).toBe(204);
    expect(JSON.stringify(await booth.items('VISIT'))).not.toContain(visitorId);
    expect(await votesOf(pollId)).toHaveLength(1);
    expect((await vote(pollId, authorization, ['b'])).error).toBe('Unauthenticated');
    const unknown = await booth.run('forget-me', { boothId: 'demo', authorization: bearer(newTicket()) });
    expect(unknown.error).toBe('Unauthenticated');
    const anew = await booth.run('check-in', { boothId: 'demo', authorization });
    expect([anew.statusCode, anew.body.visitorId === visitorId]).toEqual([201, false]);
  });
});
