import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boothDefinition, pollDefinition, startWorkflows } from './testing/run-workflows.ts';

let booth: Awaited<ReturnType<typeof startWorkflows>>;
beforeAll(async () => {
  booth = await startWorkflows();
  await booth.run('put-booth', { boothId: 'demo', body: boothDefinition });
}, 60_000);
afterAll(() => booth.stop());

const put = (pollId: string, body: unknown) => booth.run('put-poll', { boothId: 'demo', pollId, body });
const command = (name: string, pollId: string, body: unknown = {}) =>
  booth.run(`${name}-poll`, { boothId: 'demo', pollId, body });
const eventsOf = async (pollId: string) =>
  (await booth.items('EVENT'))
    .filter((item) => item.pk === `EVENT#demo#POLL#${pollId}`)
    .sort((a, b) => (a.sk < b.sk ? -1 : 1));

describe('the booth', () => {
  it('is made, kept as it is, and changed, each change with its event', async () => {
    const body = {
      ...boothDefinition,
      wifi: { ssid: 'guests', password: 'a"b\\c' },
      privacyUrl: 'https://example.com/p',
    };
    const set = (change: object = {}) => booth.run('put-booth', { boothId: 'second', body: { ...body, ...change } });
    expect((await set()).body).toEqual({ boothId: 'second', ...body, version: 1 });
    expect((await set()).body.version).toBe(1);
    expect((await set({ entry: 'CODE' })).body).toMatchObject({ entry: 'CODE', version: 2, wifi: body.wifi });
    const events = (await booth.items('EVENT')).filter((item) => item.pk === 'EVENT#second#BOOTH');
    expect(events).toHaveLength(2);
    expect(JSON.parse(events[0]?.payload)).toMatchObject({ boothId: 'second', wifi: body.wifi });
  });

  it.each([
    ['name', { name: {} }],
    ['name', { name: { en: 'x'.repeat(121) } }],
    ['name', { name: 'Demo' }],
    ['entry', { entry: 'FREE' }],
    ['screen', { screen: { view: 'POLL', languages: [] } }],
    ['screen', { screen: { view: 'TV', languages: ['en'] } }],
    ['screen', { screen: { view: 'POLL', languages: ['fr'] } }],
    ['screen', { screen: { view: 'POLL', languages: [[]] } }],
    ['screen', { screen: { view: 'POLL', pollId: 'A#', languages: ['en'] } }],
    ['screen', { screen: [{ view: 'POLL', languages: ['en'] }] }],
    ['wifi', { wifi: { password: 'x' } }],
    ['wifi', { wifi: [{ ssid: 'x' }] }],
    ['privacyUrl', { privacyUrl: 'javascript:alert(1)' }],
  ])('refuses a bad %s', async (field, change) => {
    const answer = await booth.run('put-booth', { boothId: 'demo', body: { ...boothDefinition, ...change } });
    expect([answer.error, answer.body.details]).toEqual(['InvalidRequest', { field }]);
  });
});

describe('a poll', () => {
  it('goes its way, and repeats what holds already', async () => {
    expect((await put('way', pollDefinition)).body).toMatchObject({
      status: 'DRAFT',
      round: 1,
      version: 1,
      revealed: false,
    });
    expect((await put('way', pollDefinition)).body.version).toBe(1);
    expect((await command('close', 'way')).error).toBe('WrongState');
    expect((await command('open', 'way')).body).toMatchObject({ status: 'OPEN', version: 2 });
    expect((await command('open', 'way')).body.version).toBe(2);
    expect((await command('reveal', 'way')).body).toMatchObject({ revealed: true, version: 3 });
    expect((await command('hide', 'way')).body).toMatchObject({ revealed: false, version: 4 });
    expect((await command('close', 'way')).body).toMatchObject({ status: 'CLOSED', version: 5 });
    expect((await command('open', 'way')).body).toMatchObject({ status: 'OPEN', round: 1, version: 6 });
    expect((await command('reset', 'way', { round: 2 })).error).toBe('WrongState');
    for (const body of [{}, { round: 0 }, { round: 1.5 }, { round: '1' }, { round: null }])
      expect((await command('reset', 'way', body)).error).toBe('InvalidRequest');
    expect((await command('reset', 'way', { round: 1 })).body).toMatchObject({ status: 'DRAFT', round: 2, version: 7 });
    expect((await command('reset', 'way', { round: 1 })).body).toMatchObject({ round: 2, version: 7 });
    const events = await eventsOf('way');
    expect(events.map(({ detailType, visibility }) => [detailType, visibility])).toEqual([
      ['Poll.Changed', 'STAFF'],
      ['Poll.Opened', 'PUBLIC'],
      ['Poll.Revealed', 'PUBLIC'],
      ['Poll.Hidden', 'PUBLIC'],
      ['Poll.Closed', 'PUBLIC'],
      ['Poll.Opened', 'PUBLIC'],
      ['Poll.Reset', 'PUBLIC'],
    ]);
    expect(JSON.parse(events[1]?.payload)).toMatchObject({ pollId: 'way', title: pollDefinition.title, version: 2 });
  });

  it('tells the public nothing of a draft that never opened, whatever is done to it', async () => {
    await put('quiet', pollDefinition);
    await command('reveal', 'quiet');
    await command('reset', 'quiet', { round: 1 });
    await put('quiet', { ...pollDefinition, title: { en: 'Another' } });
    await command('reset', 'quiet', { round: 2 });
    const events = await eventsOf('quiet');
    expect(events.map(({ visibility }) => visibility)).toEqual(Array(5).fill('STAFF'));
  });

  it('keeps every field through all of it, and its salt', async () => {
    const body = {
      ...pollDefinition,
      options: [
        { optionId: 'a', label: { en: 'A "quoted" \\ one', ja: '甲' }, color: '#8a4b00' },
        { optionId: 'b', label: { ja: '乙' }, imageUrl: 'https://example.com/b.png' },
      ],
      opensAt: '2030-01-01T09:00:00.000Z',
      closesAt: '2030-01-01T10:00:00.000Z',
      results: 'ON_REVEAL',
    };
    expect((await put('fields', body)).body).toMatchObject(body);
    const before = (await booth.items('RULES')).find((item) => item.pollId === 'fields');
    expect((await command('open', 'fields')).body).toMatchObject({ ...body, status: 'OPEN' });
    const after = (await booth.items('RULES')).find((item) => item.pollId === 'fields');
    expect(after).toEqual({ ...before, status: 'OPEN', openedRound: 1, version: 2 });
  });

  it('may have its texts mended while it is open, not its rules', async () => {
    await put('mend', pollDefinition);
    await command('open', 'mend');
    const mended = await put('mend', { ...pollDefinition, title: { en: 'Better?' }, results: 'ON_REVEAL' });
    expect(mended.body).toMatchObject({ title: { en: 'Better?' }, results: 'ON_REVEAL', status: 'OPEN', version: 3 });
    for (const rule of [{ allowChange: false }, { maxChoices: 2 }, { options: pollDefinition.options.slice(1) }])
      expect((await put('mend', { ...pollDefinition, ...rule })).error).toBe('WrongState');
    await command('reset', 'mend', { round: 1 });
    expect((await put('mend', { ...pollDefinition, allowChange: false })).body).toMatchObject({ allowChange: false });
  });

  it('opens by hand after its closing time, which then no longer holds', async () => {
    await put('late', { ...pollDefinition, closesAt: '2020-01-01T00:00:00Z' });
    const { body } = await command('open', 'late');
    expect([body.status, body.closesAt]).toEqual(['OPEN', undefined]);
  });

  it.each([
    '2030-13-01T09:00:00Z',
    '2030-01-32T09:00:00Z',
    '2030-02-30T09:00:00Z',
    '2030-01-01T24:00:00Z',
    '2030-01-01T09:00Z',
    '2030-01-01',
    '2030-01-01T09:00:00',
    '2030-01-01T09:00:00+25:00',
    'x',
    '',
    5,
    null,
    ['2030-01-01T09:00:00Z'],
    {},
  ])('does not take %j for a time', async (time) => {
    for (const field of ['opensAt', 'closesAt']) {
      const { error, body } = await put('timed', { ...pollDefinition, [field]: time });
      expect([error, body.details]).toEqual(['InvalidRequest', { field }]);
    }
  });

  it.each(['2028-02-29T23:59:59Z', '2030-12-31T09:00:00.5+09:00', '2030-04-30T00:00:00.123-23:59'])(
    'takes %s for a time, and keeps it in UTC',
    async (closesAt) => {
      const { body } = await put('timed', { ...pollDefinition, closesAt });
      expect(body.closesAt).toBe(new Date(closesAt).toISOString());
    },
  );

  it('is deleted as a draft only', async () => {
    await put('gone', pollDefinition);
    expect((await command('delete', 'gone')).statusCode).toBe(204);
    expect((await command('delete', 'gone')).statusCode).toBe(204);
    expect((await command('open', 'gone')).error).toBe('NotFound');
    expect((await put('gone', pollDefinition)).body.status).toBe('DRAFT');
    await command('open', 'gone');
    expect((await command('delete', 'gone')).error).toBe('WrongState');
  });

  it('takes commands at once one after the other: no version is lost', async () => {
    await put('busy', pollDefinition);
    const answers = await Promise.all(['open', 'reveal', 'open', 'reveal'].map((name) => command(name, 'busy')));
    expect(answers.filter(({ error }) => error && error !== 'Unavailable')).toEqual([]);
    const versions = (await eventsOf('busy')).map((item) => JSON.parse(item.payload).version);
    expect(versions).toEqual(versions.map((_version, i) => i + 1));
  });

  it.each([
    ['title', { title: {} }],
    ['title', { title: { en: '' } }],
    ['title', { title: { en: 'x'.repeat(121) } }],
    ['title', { title: { ja: 5 } }],
    ['options', { options: 'abc' }],
    ['options', { options: [{ optionId: 'a', label: { en: 'a' } }] }],
    ['options', { options: Array.from({ length: 51 }, (_, i) => ({ optionId: `o${i}`, label: { en: 'x' } })) }],
    ['options', { options: ['a', 'b'] }],
    ['options', { options: [pollDefinition.options[0], pollDefinition.options[0]] }],
    ['options', { options: [pollDefinition.options[0], { optionId: 'B#', label: { en: 'x' } }] }],
    ['options', { options: [pollDefinition.options[0], { optionId: 'b', label: { en: 'x'.repeat(61) } }] }],
    ['options', { options: [pollDefinition.options[0], { optionId: 'b', label: { en: 'x' }, color: 'red' }] }],
    [
      'options',
      { options: [pollDefinition.options[0], { optionId: 'b', label: { en: 'x' }, imageUrl: 'http://a/b' }] },
    ],
    ['minChoices', { minChoices: 0 }],
    ['minChoices', { minChoices: 1.5 }],
    ['maxChoices', { minChoices: 2 }],
    ['maxChoices', { maxChoices: 4 }],
    ['maxChoices', { maxChoices: '1' }],
    ['allowChange', { allowChange: 'yes' }],
    ['results', { results: 'NEVER' }],
    ['closesAt', { closesAt: 'soon' }],
    ['closesAt', { opensAt: '2030-01-02T00:00:00Z', closesAt: '2030-01-01T00:00:00Z' }],
  ])('with a bad %s is refused', async (field, change) => {
    const answer = await put('bad', { ...pollDefinition, ...change });
    expect([answer.error, answer.body.details]).toEqual(['InvalidRequest', { field }]);
    expect((await command('open', 'bad')).error).toBe('NotFound');
  });
});
