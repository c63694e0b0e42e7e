import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authorizations, makeCallers } from './access/callers.ts';
import { signIn } from './access/sign-in.ts';
import { type Api, expectError, newTicket, startApi, until } from './support/api.ts';
import { hostileTexts } from './support/hostile-texts.ts';
import { threeOptions } from './support/polls.ts';
import { boothDefinition, latte } from './support/staff-routes.ts';
import { subscribe } from './support/subscribe.ts';

/** Booths whose names begin alike, and a word that is to be found at each alone. */
const words = { stage: 'sencha', 'stage-2': 'hojicha', rival: 'genmaicha' } as const;
type BoothId = keyof typeof words;
const booths = Object.keys(words) as BoothId[];

let api: Api;
let who: Authorizations;
const organisers = new Map<BoothId, string>();
const visitors = new Map<BoothId, string>();
beforeAll(async () => {
  api = await startApi();
  who = await makeCallers(api);
  organisers.set('stage', who.organiser ?? '');
  organisers.set('rival', who['organiser of another booth'] ?? '');
  // Who founded it leaves it, and founds another.
  await command('rival', 'DELETE', '/staff/organiser');
  await api.command('PUT', '/booths/stage-2', { authorization: who.admin ?? '', body: boothDefinition });
  organisers.set('stage-2', (await signIn(api, 'organiser', api.booth.staffPassword)).idToken);
  await Promise.all(booths.map(furnish));
}, 120_000);
afterAll(() => api.booth.stop());

async function command(boothId: BoothId, method: string, path: string, body: object = {}) {
  const answer = await api.command(method, `/booths/${boothId}${path}`, {
    authorization: organisers.get(boothId) ?? '',
    body,
  });
  expect({ path, status: answer.status, text: answer.text }).toMatchObject({ status: expect.closeTo(201, -1) });
  return answer.body;
}

const pollOf = (boothId: BoothId) => ({
  ...threeOptions,
  title: { en: `${words[boothId]}?` },
  options: [...threeOptions.options.slice(1), { optionId: words[boothId], label: { en: 'Tea' } }],
});

/** Writes the booth's word wherever a word can be written. */
async function furnish(boothId: BoothId): Promise<void> {
  const word = words[boothId];
  const name = { en: word };
  await command(boothId, 'PUT', '', { ...boothDefinition, name, theme: word, wifi: { ssid: word, password: word } });
  for (const pollId of ['live', 'live-2', 'draft', `draft-${word}`]) {
    await command(boothId, 'PUT', `/polls/${pollId}`, pollOf(boothId));
  }
  for (const pollId of ['live', 'live-2']) await command(boothId, 'POST', `/polls/${pollId}/open`);
  await command(boothId, 'PUT', '/store', { open: true, menu: [{ ...latte, drinkId: word, name }] });
  await command(boothId, 'PUT', `/staff/${word}`, { role: 'barista' });
  const { body } = await api.command('POST', `/booths/${boothId}/screens`, { ticket: newTicket(), body: {} });
  await command(boothId, 'PUT', `/screens/${body.pairingCode}`, { name: word });
  const ticket = await api.checkIn(boothId);
  visitors.set(boothId, ticket);
  expect((await api.vote(ticket, 'live', [word], boothId)).status).toBe(200);
  await command(boothId, 'POST', '/polls/live/recount');
  await until(
    () => api.tally('live', boothId),
    (tally) => tally?.ballots === 1,
  );
}

interface Page {
  readonly items: readonly { options: readonly string[]; round: number; visitor: string }[];
  readonly next: string | null;
}

async function readPage(b: BoothId, p: string, after: string | null) {
  const query = `query($b: ID!, $p: ID!, $after: String) {
    votes(boothId: $b, pollId: $p, after: $after) { items { options round visitor } next } }`;
  const { data, errors } = await api.graphql(query, { b, p, after }, { authorization: organisers.get(b) ?? '' });
  return { page: data?.votes as Page | null, errors };
}

async function readVotes(boothId: BoothId, pollId: string) {
  const items: Page['items'][number][] = [];
  let after: string | null = null;
  do {
    const { page }: { page: Page | null } = await readPage(boothId, pollId, after);
    items.push(...(page?.items ?? []));
    after = page?.next ?? null;
  } while (after !== null);
  return items;
}

const everybodys = `booth(boothId: $b) { boothId name { en } theme wifi { ssid password } }
  polls(boothId: $b) { boothId pollId title { en } options { optionId } }
  poll(boothId: $b, pollId: "live") { title { en } }
  tally(boothId: $b, pollId: "live") { ballots options { optionId count } recent { optionIds } }
  store(boothId: $b) { menu { drinkId name { en } } }`;
const organisersOwn = `staff(boothId: $b) { username } screens(boothId: $b) { name }
  votes(boothId: $b, pollId: "live") { items { options } } storeSettings(boothId: $b)
  recount(boothId: $b, pollId: "live") { counted { optionId } }`;

describe.each(booths)('of the booth %s', (boothId) => {
  const others = new RegExp(
    booths
      .filter((one) => one !== boothId)
      .map((one) => words[one])
      .join('|'),
  );
  const elsewhere = booths.filter((one) => one !== boothId);

  it('its own alone is seen, by everybody and by its organiser', async () => {
    const headers = { authorization: organisers.get(boothId) ?? '' };
    const all = await api.graphql(`query($b: ID!) { ${everybodys} ${organisersOwn} }`, { b: boothId }, headers);
    const shown = await api.graphql(`query($b: ID!) { ${everybodys} }`, { b: boothId });
    for (const { data, errors } of [all, shown]) {
      expect(errors).toBeUndefined();
      expect(JSON.stringify(data)).toContain(words[boothId]);
      expect(JSON.stringify(data)).not.toMatch(others);
    }
    expect(all.data).toMatchObject({
      polls: ['draft', `draft-${words[boothId]}`, 'live', 'live-2'].map((pollId) => ({ boothId, pollId })),
      tally: { ballots: 1 },
      screens: expect.arrayContaining([{ name: words[boothId] }]),
    });
    expect((await readVotes(boothId, 'live')).map(({ options }) => options)).toEqual([[words[boothId]]]);
    expect(shown.data).toMatchObject({ polls: ['live', 'live-2'].map((pollId) => ({ boothId, pollId })) });
  });

  it('its organiser is nobody elsewhere', async () => {
    const authorization = organisers.get(boothId) ?? '';
    for (const other of elsewhere) {
      const { data } = await api.graphql(
        `query($b: ID!) { ${everybodys} ${organisersOwn} }`,
        { b: other },
        { authorization },
      );
      for (const field of ['staff', 'screens', 'votes', 'storeSettings', 'recount'])
        expect(data?.[field] ?? null).toBeNull();
      expect(JSON.stringify(data)).not.toMatch(/draft/);
      for (const [method, path, body] of [
        ['PUT', '', boothDefinition],
        ['PUT', '/store', { open: false }],
        ['POST', '/polls/live/close', {}],
        ['PUT', '/staff/mallory', { role: 'organiser' }],
      ] as const) {
        expectError(await api.command(method, `/booths/${other}${path}`, { authorization, body }), 403, 'Forbidden');
      }
    }
  });

  it('its visitors are unknown elsewhere, and somebody else', async () => {
    const ticket = visitors.get(boothId) ?? '';
    const here = await api.command('POST', `/booths/${boothId}/visits`, { ticket, body: {} });
    const [other = 'rival'] = elsewhere;
    expectError(await api.vote(ticket, 'live', ['b'], other), 401, 'Unauthenticated', { reason: 'UNKNOWN' });
    const there = await api.command('POST', `/booths/${other}/visits`, { ticket, body: {} });
    expect([there.status, there.body.visitorId]).toEqual([201, expect.not.stringMatching(String(here.body.visitorId))]);
    expect((await api.command('DELETE', `/booths/${other}/visits/me`, { ticket })).status).toBe(204);
    expect((await api.vote(ticket, 'live', [words[boothId]], boothId)).body.status).toBe('UNCHANGED');
  });
});

it('what happens at one is heard at that one alone', async () => {
  const fields = { onBooth: 'boothId', onPoll: 'boothId', onStore: 'boothId', onTally: 'boothId' };
  const hearing = await Promise.all(
    booths.flatMap((boothId) =>
      Object.entries(fields).map(async ([field, selection]) => {
        const query = `subscription($b: ID!) { ${field}(boothId: $b) { ${selection} } }`;
        return { boothId, field, subscription: await subscribe(api, query, { b: boothId }) };
      }),
    ),
  );
  for (const boothId of booths) {
    await command(boothId, 'PUT', '', { ...boothDefinition, name: { en: `${words[boothId]} again` } });
    await command(boothId, 'POST', '/polls/live-2/close');
    await command(boothId, 'PUT', '/store', { open: false });
    await api.vote(visitors.get(boothId) ?? '', 'live', ['b'], boothId);
  }
  await until(
    async () => hearing,
    (all) => all.every(({ subscription }) => subscription.heard.length > 0),
  );
  for (const { boothId, field, subscription } of hearing) {
    for (const heard of subscription.heard) expect(heard).toEqual({ [field]: { boothId } });
    subscription.close();
  }
});

describe('many votes', () => {
  const pollId = 'crowd';
  const letters = ['a', 'b', 'c'] as const;
  const cast = Array.from({ length: 450 }, (_, index) => letters[index % 7 === 0 ? 0 : 1 + (index % 2)] ?? 'a');
  const count = (optionId: string) => cast.filter((one) => one === optionId).length;
  beforeAll(async () => {
    await command('stage', 'PUT', `/polls/${pollId}`, threeOptions);
    await command('stage', 'POST', `/polls/${pollId}/open`);
    const left = [...cast];
    const vote = async () => {
      for (let option = left.pop(); option !== undefined; option = left.pop()) {
        const answer = await api.vote(await api.checkIn('stage'), pollId, [option], 'stage');
        expect(answer.status).toBe(200);
      }
    };
    await Promise.all(Array.from({ length: 20 }, vote));
  }, 120_000);

  it('are read page by page, each exactly once', async () => {
    const items = await readVotes('stage', pollId);
    expect([items.length, new Set(items.map(({ visitor }) => visitor)).size]).toEqual([450, 450]);
    for (const letter of letters) {
      expect(items.filter(({ options }) => options.join() === letter)).toHaveLength(count(letter));
    }
    expect(new Set(items.map(({ round }) => round))).toEqual(new Set([1]));
  });

  it('are read from no place that is none', async () => {
    for (const [, text] of hostileTexts) {
      const { page, errors } = await readPage('stage', pollId, text);
      expect(errors?.map(({ errorType }) => errorType)).toEqual(['InvalidRequest']);
      expect(page ?? null).toBeNull();
    }
    // A place of one poll is none of another's votes.
    const { page } = await readPage('stage', pollId, null);
    const elsewhere = await readPage('stage', 'live', page?.next ?? null);
    expect(elsewhere.page?.items.length ?? 0).toBeLessThanOrEqual(1);
  });

  it('are counted again to the same, by the route and its verdict', async () => {
    await command('stage', 'POST', `/polls/${pollId}/recount`);
    const query = `{ recount(boothId: "stage", pollId: "${pollId}") {
      round running equal counted { optionId count } recounted { optionId count } } }`;
    const { data } = await until(
      () => api.graphql(query, {}, { authorization: who.organiser ?? '' }),
      (answer) => (answer.data?.recount as { running: boolean } | null)?.running === false,
    );
    const counts = letters.map((optionId) => ({ optionId, count: count(optionId) }));
    expect(data).toEqual({ recount: { round: 1, running: false, equal: true, counted: counts, recounted: counts } });
  });
});
