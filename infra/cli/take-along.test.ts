import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boothDefinition, pollDefinition, startWorkflows } from '../workflows/testing/run-workflows.ts';
import { parseBoothFile } from './booth-file.ts';
import { exportBooth } from './export-booth.ts';
import { importBooth } from './import-booth.ts';
import { OperatorProblem } from './operator.ts';

let booth: Awaited<ReturnType<typeof startWorkflows>>;
beforeAll(async () => {
  booth = await startWorkflows();
}, 60_000);
afterAll(() => booth.stop());

const operator = {
  run: async (name: string, input: Record<string, unknown>) => {
    const { statusCode, error, body } = await booth.run(name, input);
    if (statusCode === undefined) throw new OperatorProblem(`${error}: ${String(body.message)}`, error);
    return { statusCode, body };
  },
};

const menu = [
  {
    drinkId: 'latte',
    name: { en: 'Latte', ja: 'ラテ' },
    icon: '☕',
    soldOut: true,
    modifiers: [
      { modifierId: 'milk', name: { en: 'Milk' }, choices: [{ choiceId: 'oat', name: { en: 'Oat' }, soldOut: false }] },
    ],
  },
];

describe('a booth', () => {
  it('comes out of an export and an import as it went in', async () => {
    const wifi = { ssid: 'guests', password: 'a"b\\c' };
    await booth.run('put-booth', { boothId: 'home', body: { ...boothDefinition, wifi, theme: 'dark' } });
    await booth.run('put-store', { boothId: 'home', body: { open: true, menu, queueLimit: 7 } });
    const times = { opensAt: '2099-01-01T09:00:00.000Z', closesAt: '2099-01-01T10:00:00.000Z' };
    for (let n = 0; n < 12; n++)
      await booth.run('put-poll', { boothId: 'home', pollId: `poll-${n}`, body: { ...pollDefinition, ...times } });
    await booth.run('open-poll', { boothId: 'home', pollId: 'poll-3' });

    const taken = await exportBooth(operator, 'home');
    expect(taken.booth).toEqual({ boothId: 'home', ...boothDefinition, wifi, theme: 'dark' });
    expect(taken.store).toMatchObject({ menu, queueLimit: 7 });
    expect(taken.polls).toHaveLength(12);
    expect(taken.polls[0]).toEqual({ pollId: 'poll-0', ...pollDefinition, ...times });

    const file = parseBoothFile(JSON.stringify(taken), 'home.json');
    expect(await importBooth(operator, file, 'away')).toEqual({
      boothId: 'away',
      polls: taken.polls.map(({ pollId }) => pollId),
      refused: [],
    });
    expect(await exportBooth(operator, 'away')).toEqual({ ...taken, booth: { ...taken.booth, boothId: 'away' } });
    const away = (await booth.items('POLL')).filter(({ boothId }) => boothId === 'away');
    expect(away.map(({ status }) => status)).toEqual(Array(12).fill('DRAFT'));
    const [store] = (await booth.items('STORE')).filter(({ boothId }) => boothId === 'away');
    expect(store?.open).toBe(false);

    const versions = async () => (await booth.items('EVENT')).length;
    const before = await versions();
    await importBooth(operator, file, 'away');
    expect(await versions()).toBe(before);
  });

  it('is brought to a file, but for polls whose rules votes hold fast', async () => {
    await booth.run('put-booth', { boothId: 'held', body: boothDefinition });
    for (const pollId of ['free', 'fast'])
      await booth.run('put-poll', { boothId: 'held', pollId, body: pollDefinition });
    await booth.run('open-poll', { boothId: 'held', pollId: 'fast' });
    const changed = { ...pollDefinition, allowChange: false };
    const file = parseBoothFile(
      JSON.stringify({
        format: 1,
        booth: { boothId: 'held', ...boothDefinition, entry: 'CODE' },
        store: { open: true },
        polls: ['fast', 'free', 'new'].map((pollId) => ({ pollId, ...changed })),
        open: ['new'],
      }),
      'held.json',
    );
    expect(await importBooth(operator, file)).toEqual({
      boothId: 'held',
      polls: ['free', 'new'],
      refused: [{ pollId: 'fast', why: expect.stringMatching(/^WrongState: .*Reset the poll/) }],
    });
    const polls = (await booth.items('POLL')).filter(({ boothId }) => boothId === 'held');
    expect(polls.map(({ pollId, allowChange, status }) => [pollId, allowChange, status]).sort()).toEqual([
      ['fast', true, 'OPEN'],
      ['free', false, 'DRAFT'],
      ['new', false, 'OPEN'],
    ]);
    expect((await exportBooth(operator, 'held')).booth.entry).toBe('CODE');
  });
});

describe('a file', () => {
  it.each([
    ['not JSON', '{', /^x\.json is not JSON: /],
    ['a number', '5', /^x\.json is not a whole booth: /],
    ['of no format', '{"booth": {"boothId": "a"}, "polls": []}', /must say "format": 1/],
    ['of another format', '{"format": 2, "booth": {"boothId": "a"}, "polls": []}', /must say "format": 1/],
    ['without a booth', '{"format": 1, "polls": []}', /at booth: /],
    ['of an odd booth id', '{"format": 1, "booth": {"boothId": "A#"}, "polls": []}', /at booth\.boothId: an id has/],
    ['without polls', '{"format": 1, "booth": {"boothId": "a"}}', /at polls: /],
    ['of a poll without an id', '{"format": 1, "booth": {"boothId": "a"}, "polls": [{}]}', /at polls\.0\.pollId: /],
  ])('that is %s is refused in a sentence', (_what, text, sentence) => {
    expect(() => parseBoothFile(text, 'x.json')).toThrow(OperatorProblem);
    expect(() => parseBoothFile(text, 'x.json')).toThrow(sentence);
  });

  it('such as the demo booth’s holds what an import takes', async () => {
    const demo: unknown = JSON.parse(readFileSync(new URL('../booths/demo.json', import.meta.url), 'utf8'));
    const file = parseBoothFile(JSON.stringify({ format: 1, ...(demo as object) }), 'demo.json');
    expect((await importBooth(operator, file)).refused).toEqual([]);
    const open = (await booth.items('POLL')).filter(({ boothId, status }) => boothId === 'demo' && status === 'OPEN');
    expect(open.map(({ pollId }) => pollId)).toEqual(file.open);
  });
});
