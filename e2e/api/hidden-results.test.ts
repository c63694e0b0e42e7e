import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi, type Tally, until } from './support/api.ts';
import { threeOptions } from './support/polls.ts';
import { type Subscription, subscribe } from './support/subscribe.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
}, 120_000);
afterAll(() => api.booth.stop());

const onTally = `subscription($p: ID!) { onTally(boothId: "demo", pollId: $p) {
  pollId round ballots options { optionId count } recent { mark optionIds } } }`;
const heardBy = (subscription: Subscription) => subscription.heard.map((data) => (data as { onTally: Tally }).onTally);
const hasBallots = (number: number) => (tally: Tally | null) => (tally?.ballots ?? 0) >= number;

async function openHidden(pollId: string, results: string) {
  await api.booth.putPoll(pollId, { ...threeOptions, results });
  await api.booth.poll('open', pollId);
  return subscribe(api, onTally, { p: pollId });
}

async function voteAs(pollId: string, options: readonly string[]) {
  for (const option of options) {
    expect((await api.vote(await api.checkIn(), pollId, [option])).status).toBe(200);
  }
}

/** Everything that a page could ask of the poll. */
async function expectHidden(pollId: string, ballots: number) {
  const tally = await until(() => api.tally(pollId), hasBallots(ballots));
  expect(tally).toMatchObject({ ballots, options: null });
  expect(tally?.recent.map(({ optionIds }) => optionIds)).toEqual(Array(ballots).fill(null));
}

describe.each([
  ['ON_REVEAL', 'reveal'],
  ['AFTER_CLOSE', 'close'],
])('while results wait (%s)', (results, end) => {
  const pollId = `waits-for-${end}`;

  it('nobody is told a count, not even afterwards who chose what', async () => {
    const screen = await openHidden(pollId, results);
    await voteAs(pollId, ['a', 'a', 'b']);
    await expectHidden(pollId, 3);
    const late = await until(
      async () => heardBy(screen),
      (heard) => heard.some(hasBallots(3)),
    );
    for (const tally of late) {
      expect(tally.options).toBeNull();
      expect(tally.recent.every(({ optionIds }) => optionIds === null)).toBe(true);
    }

    await api.booth.poll(end, pollId);
    const shown = await until(
      () => api.tally(pollId),
      (tally) => tally?.options !== null,
    );
    expect(shown).toMatchObject({
      ballots: 3,
      options: [
        { optionId: 'a', count: 2 },
        { optionId: 'b', count: 1 },
        { optionId: 'c', count: 0 },
      ],
      recent: Array(3).fill({ mark: expect.any(String), optionIds: null }),
    });
    const heard = await until(
      async () => heardBy(screen),
      (all) => all.some(({ options }) => options !== null),
    );
    for (const tally of heard) expect(tally.recent.every(({ optionIds }) => optionIds === null)).toBe(true);
    screen.close();
  });
});

it('what is hidden again is not told any more, and a ballot of the meantime is', async () => {
  const screen = await openHidden('to-and-fro', 'ON_REVEAL');
  await voteAs('to-and-fro', ['a']);
  await expectHidden('to-and-fro', 1);
  await api.booth.poll('reveal', 'to-and-fro');
  await voteAs('to-and-fro', ['b']);
  const shown = await until(() => api.tally('to-and-fro'), hasBallots(2));
  expect(shown?.recent.map(({ optionIds }) => optionIds)).toEqual([['b'], null]);
  await api.booth.poll('hide', 'to-and-fro');
  await voteAs('to-and-fro', ['c']);
  await expectHidden('to-and-fro', 3);
  const last = await until(
    async () => heardBy(screen),
    (heard) => heard.some(hasBallots(3)),
  );
  expect(last.at(-1)).toMatchObject({ ballots: 3, options: null });
  screen.close();
});

it('a reset begins the next round with nothing, hidden once more', async () => {
  const pollId = 'again';
  const screen = await openHidden(pollId, 'ON_REVEAL');
  await voteAs(pollId, ['a', 'b']);
  await expectHidden(pollId, 2);
  await api.booth.poll('reveal', pollId);
  await api.booth.poll('reset', pollId, '1');
  expect(await api.tally(pollId)).toMatchObject({ round: 2, ballots: 0, options: null, recent: [] });
  await api.booth.poll('open', pollId);
  expect(await api.tally(pollId)).toMatchObject({ round: 2, ballots: 0, options: null, recent: [] });
  await voteAs(pollId, ['c']);
  const tally = await until(() => api.tally(pollId), hasBallots(1));
  expect(tally).toMatchObject({ round: 2, ballots: 1, options: null, recent: [{ optionIds: null }] });
  await until(
    async () => heardBy(screen),
    (heard) => heard.some(({ round, ballots }) => round === 2 && ballots === 1),
  );
  for (const { round, options } of heardBy(screen)) if (round === 2) expect(options).toBeNull();
  screen.close();
});

it('the draft of the next round names none of its options', async () => {
  const pollId = 'redrawn';
  await api.booth.putPoll(pollId, threeOptions);
  await api.booth.poll('open', pollId);
  await api.booth.poll('reset', pollId, '1');
  const others = ['x', 'y'].map((optionId) => ({ optionId, label: { en: optionId } }));
  await api.booth.putPoll(pollId, { ...threeOptions, options: others });
  expect(await api.tally(pollId)).toMatchObject({ round: 2, ballots: 0, options: null, recent: [] });
});
