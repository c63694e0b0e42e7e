import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from './access/sign-in.ts';
import { type Api, expectError, pollFields, startApi, until } from './support/api.ts';
import { threeOptions } from './support/polls.ts';
import { latte } from './support/staff-routes.ts';

/** Two laptops. */
let home: Api;
let away: Api;
let file: string;
const tokens = new Map<Api, string>();
beforeAll(async () => {
  [home, away] = await Promise.all([startApi(), startApi()]);
  for (const api of [home, away]) {
    tokens.set(api, (await signIn(api, 'organiser', api.booth.staffPassword)).idToken);
  }
  file = join(home.booth.data, 'booth.json');
}, 120_000);
afterAll(() => Promise.all([home, away].map((api) => api.booth.stop())));

const command = (api: Api, method: string, path: string, body: object = {}, boothId = 'demo') =>
  api.command(method, `/booths/${boothId}${path}`, { authorization: tokens.get(api) ?? '', body });

/** A command that ends with 1 and one sentence, without a stack. */
const refuses = (run: Promise<unknown>, sentence: RegExp) =>
  expect(run).rejects.toMatchObject({
    code: 1,
    stderr: expect.toSatisfy((said: string) => sentence.test(said) && !/\n\s+at /.test(said)),
  });

interface BoothFile {
  readonly booth: { readonly boothId: string };
  readonly polls: readonly { readonly pollId: string }[];
}
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as BoothFile;
function write(content: unknown): string {
  const path = join(away.booth.data, 'changed.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const beautiful = {
  ...threeOptions,
  title: { en: 'Which cup?', ja: 'どのカップ？' },
  options: threeOptions.options.map((option, index) => ({
    ...option,
    label: { ja: `カップ${index}` },
    imageUrl: `https://example.com/${index}.png`,
    color: '#8a4b00',
  })),
  maxChoices: 2,
  allowChange: false,
  results: 'ON_REVEAL',
  closesAt: '2099-01-01T10:00:00.000Z',
};

describe('a booth taken along', () => {
  beforeAll(async () => {
    for (const [method, path, body] of [
      ['PUT', '/polls/cups', beautiful],
      ['PUT', '/polls/gone', threeOptions],
      ['POST', '/polls/gone/open', {}],
      ['PUT', '/store', { menu: [latte], queueLimit: 7, codePeriodSeconds: 60 }],
      ['PUT', '/staff/homely', { role: 'barista' }],
    ] as const) {
      expect((await command(home, method, path, body)).status).toBe(200);
    }
    await home.vote(await home.checkIn(), 'gone', ['a']);
    await home.booth.booths('export', file);
  });

  it('is its definitions, without votes, people and screens', () => {
    const text = readFileSync(file, 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      format: 1,
      booth: { boothId: 'demo', entry: 'OPEN' },
      store: { menu: [latte], queueLimit: 7, codePeriodSeconds: 60 },
      polls: [{ pollId: 'cups', ...beautiful }, { pollId: 'favourite-service' }, { pollId: 'gone', ...threeOptions }],
    });
    expect(text).not.toMatch(/homely|salt|receipt|ballots|version|round/);
  });

  it('is the same on another laptop, however often', async () => {
    const all = { boothId: 'demo', polls: ['cups', 'favourite-service', 'gone'], refused: [] };
    for (let times = 0; times < 2; times += 1) {
      expect(await away.booth.booths('import', file)).toEqual(all);
      const copy = join(away.booth.data, 'copy.json');
      await away.booth.booths('export', copy);
      expect(read(copy)).toEqual(read(file));
    }
    const query = '{ polls(boothId: "demo") { pollId status version } staff(boothId: "demo") { username } }';
    const { data } = await away.graphql(query, {}, { authorization: tokens.get(away) ?? '' });
    expect(data).toEqual({
      polls: [
        { pollId: 'cups', status: 'DRAFT', version: 1 },
        expect.objectContaining({ pollId: 'favourite-service', status: 'OPEN' }),
        { pollId: 'gone', status: 'DRAFT', version: 1 },
      ],
      staff: expect.not.arrayContaining([{ username: 'homely' }]),
    });
  });

  it('may get another id', async () => {
    expect(await away.booth.booths('import', file, '--booth', 'other')).toMatchObject({
      boothId: 'other',
      refused: [],
    });
    const copy = join(away.booth.data, 'other.json');
    await away.booth.booths('export', copy, '--booth', 'other');
    const original = read(file);
    expect(read(copy)).toEqual({ ...original, booth: { ...original.booth, boothId: 'other' } });
    expect(await away.publicState('other')).toMatchObject({ booth: { boothId: 'other' }, polls: [] });
  });

  it('keeps what votes hold fast, and says so', async () => {
    const before = await home.publicState();
    const polls = read(file).polls.map((poll) => (poll.pollId === 'gone' ? { ...poll, maxChoices: 3 } : poll));
    await expect(home.booth.booths('import', write({ ...read(file), polls }))).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/"pollId": "gone",\s+"why": "WrongState: /),
    });
    expect(await home.publicState()).toEqual(before);
  });
});

describe('a file that is none', () => {
  const whole = (): BoothFile => read(file);
  const broken: readonly (readonly [string, () => unknown, RegExp])[] = [
    ['nothing', () => '', /is not JSON/],
    ['half', () => readFileSync(file, 'utf8').slice(0, 200), /is not JSON/],
    ['another’s', () => '{"name":"boothpresso"}', /"format": 1/],
    ['of a later format', () => ({ ...whole(), format: 2 }), /"format": 1/],
    ['a list', () => [whole()], /"format": 1/],
    ['without a booth', () => ({ ...whole(), booth: undefined }), /is not a whole booth, at booth/],
    ['without polls', () => ({ ...whole(), polls: undefined }), /is not a whole booth, at polls/],
    ['of an odd booth', () => ({ ...whole(), booth: { ...whole().booth, boothId: '../x' } }), /at booth\.boothId/],
    ['with an odd poll', () => ({ ...whole(), polls: [{ pollId: 'A#' }] }), /at polls\.0\.pollId/],
    [
      'with an odd entry',
      () => ({ ...whole(), booth: { ...whole().booth, entry: 'X' } }),
      /^InvalidRequest: .*"entry"/,
    ],
    ['with an odd store', () => ({ ...whole(), store: { queueLimit: 0 } }), /^InvalidRequest: .*"queueLimit"/],
  ];
  it.each(broken)('%s: is refused with a sentence', async (_case, content, sentence) => {
    await refuses(away.booth.booths('import', write(content())), sentence);
  });

  it('is not there', async () => {
    await refuses(away.booth.booths('import', join(away.booth.data, 'none.json')), /^There is no file /);
    await refuses(away.booth.booths('export', file, '--booth', 'nowhere'), /^NotFound: /);
    await refuses(away.booth.booths('export', join(away.booth.data, 'no/folder.json')), /no such file or directory/);
  });

  it('takes nothing from the rest: the other polls come', async () => {
    const polls = [
      ...whole().polls,
      { ...whole().polls[0], pollId: 'bad', maxChoices: 9 },
      { ...threeOptions, pollId: 'zz' },
    ];
    await expect(away.booth.booths('import', write({ ...whole(), polls }), '--booth', 'mended')).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/"zz"\s[\s\S]*"refused"[\s\S]*"bad"/),
    });
  });
});

describe('on time', () => {
  const soon = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
  const put = async (pollId: string, times: object) =>
    expect((await command(away, 'PUT', `/polls/${pollId}`, { ...threeOptions, ...times })).status).toBe(200);
  async function stateOf(pollId: string) {
    const query = `query($p: ID!) { poll(boothId: "demo", pollId: $p) { ${pollFields} } }`;
    const { data } = await away.graphql(query, { p: pollId }, { authorization: tokens.get(away) ?? '' });
    return data?.poll as { status: string; version: number };
  }
  const becomes = (pollId: string, status: string) =>
    until(
      () => stateOf(pollId),
      (poll) => poll.status === status,
    );

  it('a poll opens and closes, though the process dies meanwhile; one that was put off waits', async () => {
    await put('put-off', { opensAt: soon(2) });
    await put('timed', { opensAt: soon(2.5) });
    await put('put-off', { opensAt: '2099-01-01T00:00:00.000Z' });
    await put('asleep', { opensAt: soon(3), closesAt: '2099-01-01T00:00:00.000Z' });
    await away.booth.kill();
    await away.booth.restart();
    for (const pollId of ['timed', 'asleep']) expect(await becomes(pollId, 'OPEN')).toMatchObject({ version: 2 });
    const ticket = await away.checkIn();
    expect((await away.vote(ticket, 'asleep', ['a'])).status).toBe(200);
    expect(await stateOf('put-off')).toMatchObject({ status: 'DRAFT', version: 2 });

    await put('timed', { closesAt: soon(2) });
    expect(await becomes('timed', 'CLOSED')).toMatchObject({ version: 4 });
    expectError(await away.vote(ticket, 'timed', ['a']), 409, 'PollClosed');
    expect(await stateOf('asleep')).toMatchObject({ status: 'OPEN', version: 2 });
  });
});
