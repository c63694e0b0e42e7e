import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boothDefinition, pollDefinition, startWorkflows } from './testing/run-workflows.ts';

let booth: Awaited<ReturnType<typeof startWorkflows>>;
beforeAll(async () => {
  booth = await startWorkflows();
  await booth.run('put-booth', { boothId: 'demo', body: boothDefinition });
}, 60_000);
afterAll(() => booth.stop());

const put = (pollId: string, times: object = {}) =>
  booth.run('put-poll', { boothId: 'demo', pollId, body: { ...pollDefinition, ...times } });
const command = (name: string, pollId: string, body: object = {}) =>
  booth.run(`${name}-poll`, { boothId: 'demo', pollId, body });

/** What the rule passes on of the poll's last event. */
async function schedule(pollId: string, input: object = {}) {
  const [event] = (await booth.items('EVENT'))
    .filter((item) => item.pk === `EVENT#demo#POLL#${pollId}`)
    .sort((a, b) => (a.sk < b.sk ? 1 : -1));
  const result = (await booth.call('StartSyncExecution', {
    stateMachineArn: booth.arn('schedule-poll'),
    input: JSON.stringify({ boothId: 'demo', payload: event?.payload, ...input }),
  })) as { status: string; error?: string };
  return result.error ?? result.status;
}

/** The poll's schedules: verb, expression, and what is run then. */
const schedulesOf = (pollId: string) =>
  [...booth.schedules.values()]
    .map(({ Name, ScheduleExpression, Target }) => {
      const { Arn, Input } = Target as { Arn: string; Input: string };
      return { verb: String(Name).split('-')[0], at: ScheduleExpression, Arn, input: JSON.parse(Input) };
    })
    .filter(({ input }) => input.pollId === pollId)
    .sort((a, b) => (a.verb === 'open' && b.verb !== 'open' ? -1 : 1));

/** What a schedule runs. */
const run = (verb: 'open' | 'close', pollId: string, due: unknown) =>
  booth.run(`${verb}-poll`, {
    boothId: 'demo',
    pollId,
    caller: { username: 'organiser', groups: 'demo:organiser' },
    body: { due },
  });

const opensAt = '2099-01-01T09:00:00.000Z';
const closesAt = '2099-01-01T10:00:00.250Z';

describe('the times of a poll', () => {
  it('are scheduled, in whole seconds and no earlier, as the organiser’s own commands', async () => {
    await put('both', { opensAt, closesAt });
    expect(await schedule('both')).toBe('SUCCEEDED');
    const caller = { username: 'organiser', groups: 'demo:organiser' };
    const [open, close] = schedulesOf('both');
    expect(open).toEqual({
      verb: 'open',
      at: 'at(2099-01-01T09:00:00)',
      Arn: booth.arn('open-poll'),
      input: { boothId: 'demo', pollId: 'both', body: { due: opensAt }, caller },
    });
    expect(close).toEqual({
      verb: 'close',
      at: 'at(2099-01-01T10:00:01)',
      Arn: booth.arn('close-poll'),
      input: { boothId: 'demo', pollId: 'both', body: { due: closesAt }, caller },
    });
    const [first] = booth.schedules.values();
    expect(first).toMatchObject({
      ScheduleExpressionTimezone: 'UTC',
      ActionAfterCompletion: 'DELETE',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Name: expect.stringMatching(/^open-[0-9a-f]{32}$/),
    });
  });

  it('move with the poll, and go with it', async () => {
    const later = '2099-02-02T09:00:00.000Z';
    await put('moved', { opensAt, closesAt: later });
    await schedule('moved');
    await put('moved', { opensAt: closesAt, closesAt: later });
    await schedule('moved');
    expect(schedulesOf('moved').map(({ verb, at }) => [verb, at])).toEqual([
      ['open', 'at(2099-01-01T10:00:01)'],
      ['close', 'at(2099-02-02T09:00:00)'],
    ]);
    await put('moved', { closesAt: later });
    await schedule('moved');
    expect(schedulesOf('moved').map(({ verb }) => verb)).toEqual(['close']);
    await command('delete', 'moved');
    await schedule('moved');
    expect(schedulesOf('moved')).toEqual([]);
  });

  it('matter while they lie ahead and the poll waits for them', async () => {
    await put('past', { opensAt: '2020-01-01T09:00:00Z', closesAt: '2020-01-01T10:00:00Z' });
    await schedule('past');
    expect(schedulesOf('past')).toEqual([]);

    await put('opened', { opensAt, closesAt });
    await command('open', 'opened');
    await schedule('opened');
    expect(schedulesOf('opened').map(({ verb }) => verb)).toEqual(['close']);
    await command('close', 'opened');
    await schedule('opened');
    expect(schedulesOf('opened')).toEqual([]);
  });

  it('are not taken from the event, which may come late', async () => {
    await put('late', { opensAt });
    const payload = JSON.stringify({ pollId: 'late', status: 'DRAFT', opensAt: '2098-01-01T00:00:00.000Z' });
    await schedule('late', { payload });
    expect(schedulesOf('late').map(({ at }) => at)).toEqual(['at(2099-01-01T09:00:00)']);
  });

  it('hold when they passed on the way here, and a schedule never lies in the past', async () => {
    const passed = '2020-01-01T09:00:00.000Z';
    await put('slow', { opensAt: passed, closesAt });
    const before = Date.now();
    expect(await schedule('slow', { at: '2019-12-31T00:00:00.000Z' })).toBe('SUCCEEDED');
    const [open] = schedulesOf('slow');
    expect(open?.input.body).toEqual({ due: passed });
    expect(Date.parse(`${String(open?.at).slice(3, -1)}Z`)).toBeGreaterThan(before);
    expect((await run('open', 'slow', passed)).body).toMatchObject({ status: 'OPEN' });
  });

  it('hold no more when the poll was saved anew after they passed', async () => {
    await put('mended', { opensAt: '2020-01-01T09:00:00.000Z' });
    const payload = JSON.stringify({ pollId: 'mended', version: 1 });
    await put('mended', { opensAt: '2020-01-01T09:00:00.000Z', closesAt });
    await schedule('mended', { payload, at: '2019-12-31T00:00:00.000Z' });
    expect(schedulesOf('mended').map(({ verb }) => verb)).toEqual(['close']);
  });

  it('are the last ones, when the poll changes while they are set', async () => {
    await put('hasty', { opensAt });
    booth.schedulerHooks.before = async () => {
      booth.schedulerHooks.before = undefined;
      await put('hasty', { opensAt: closesAt });
    };
    await schedule('hasty');
    expect(schedulesOf('hasty').map(({ at }) => at)).toEqual(['at(2099-01-01T10:00:01)']);
  });

  it.each([
    ['no payload', { payload: undefined }],
    ['a payload of another kind', { payload: { pollId: 'late' } }],
    ['no poll', { payload: '{}' }],
    ['a bad booth', { boothId: 'B#' }],
  ])('are not kept for %s', async (_what, input) => {
    const before = booth.schedules.size;
    expect(await schedule('late', input)).toBe('InvalidRequest');
    expect(booth.schedules.size).toBe(before);
  });
});

describe('a schedule that runs', () => {
  it('opens and closes the poll at its time', async () => {
    await put('run', { opensAt, closesAt });
    expect((await run('open', 'run', opensAt)).body).toMatchObject({ status: 'OPEN', version: 2 });
    expect((await run('open', 'run', opensAt)).body).toMatchObject({ status: 'OPEN', version: 2 });
    expect((await run('close', 'run', closesAt)).body).toMatchObject({ status: 'CLOSED', version: 3 });
    expect((await run('open', 'run', opensAt)).body).toMatchObject({ status: 'CLOSED', version: 3 });
  });

  it('opens nothing that would be over', async () => {
    const times = { opensAt: '2020-01-01T09:00:00.000Z', closesAt: '2020-01-01T10:00:00.000Z' };
    await put('slept', times);
    expect(await run('open', 'slept', times.opensAt)).toMatchObject({
      statusCode: 200,
      body: { status: 'DRAFT', version: 1, ...times },
    });
  });

  it('does nothing when the poll has another time by now, or none, or is elsewhere', async () => {
    await put('changed', { opensAt, closesAt });
    for (const due of [closesAt, '2098-01-01T00:00:00.000Z', 5, null])
      expect(await run('open', 'changed', due)).toMatchObject({
        statusCode: 200,
        body: { status: 'DRAFT', version: 1 },
      });
    expect(await run('close', 'changed', closesAt)).toMatchObject({ statusCode: 200, body: { status: 'DRAFT' } });
    await command('open', 'changed');
    await command('reset', 'changed', { round: 1 });
    expect(await run('open', 'changed', opensAt)).toMatchObject({
      statusCode: 200,
      body: { status: 'DRAFT', round: 2 },
    });
    await command('open', 'changed');
    expect(await run('close', 'changed', closesAt)).toMatchObject({ statusCode: 200, body: { status: 'OPEN' } });
  });
});

it('the key of the live API is renewed for nearly a year', async () => {
  const input = JSON.stringify({});
  const result = await booth.call('StartSyncExecution', { stateMachineArn: booth.arn('renew-api-key'), input });
  expect(result).toMatchObject({ status: 'SUCCEEDED' });
  const now = Math.floor(Date.now() / 1000);
  const [renewal] = booth.renewals;
  expect(renewal).toMatchObject({ ApiId: 'live-api', Id: 'da2-key', Expires: expect.any(Number) });
  expect(Number(renewal?.Expires)).toBeGreaterThan(now + 300 * 86_400);
  expect(Number(renewal?.Expires)).toBeLessThan(now + 365 * 86_400);
});
