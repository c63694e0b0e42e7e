import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi, until } from './support/api.ts';
import { threeOptions } from './support/polls.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
}, 120_000);
afterAll(() => api.booth.stop());

/** A command that ends with 1 and this sentence. */
const refuses = (command: Promise<unknown>, sentence: RegExp | string) =>
  expect(command).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(sentence) });

async function voteOf(pollId: string, optionIds: readonly string[]) {
  const before = (await api.tally(pollId))?.ballots ?? 0;
  const answers = await Promise.all(
    optionIds.map(async (optionId) => api.vote(await api.checkIn(), pollId, [optionId])),
  );
  expect(answers.map(({ status }) => status)).toEqual(optionIds.map(() => 200));
  return until(
    () => api.tally(pollId),
    (tally) => (tally?.ballots ?? 0) >= before + optionIds.length,
  );
}

describe('the organiser of a poll', () => {
  it('takes it through its life', async () => {
    const { booth } = api;
    const put = () => booth.putPoll('life', { ...threeOptions, results: 'ON_REVEAL' });
    expect(await put()).toMatchObject({ pollId: 'life', status: 'DRAFT', round: 1, version: 1 });
    expect(await put()).toMatchObject({ status: 'DRAFT', version: 1 });
    await refuses(booth.poll('close', 'life'), /^WrongState: .*\{"status":"DRAFT","round":1\}/);
    for (const [command, state] of [
      ['open', { status: 'OPEN', version: 2 }],
      ['reveal', { status: 'OPEN', revealed: true, version: 3 }],
      ['hide', { status: 'OPEN', revealed: false, version: 4 }],
      ['close', { status: 'CLOSED', version: 5 }],
      ['open', { status: 'OPEN', version: 6 }],
    ] as const) {
      expect(await booth.poll(command, 'life')).toMatchObject(state);
      // What already holds is answered as done.
      expect(await booth.poll(command, 'life')).toMatchObject(state);
    }
    await refuses(booth.putPoll('life', { ...threeOptions, maxChoices: 2 }), /^WrongState/);
    await refuses(booth.poll('delete', 'life'), /^WrongState/);
    await refuses(booth.poll('reset', 'life', '2'), /^WrongState/);
    for (const round of ['0', '1.5', 'x', '']) {
      await refuses(booth.poll('reset', 'life', round), /^InvalidRequest.*"round"/);
    }
    await refuses(booth.poll('reset', 'life'), /^InvalidRequest.*"round"/);
    const reset = { status: 'DRAFT', round: 2, revealed: false, version: 7 };
    expect(await booth.poll('reset', 'life', '1')).toMatchObject(reset);
    expect(await booth.poll('reset', 'life', '1')).toMatchObject(reset);
    await refuses(booth.poll('delete', 'life'), /^WrongState/);
  });

  it('deletes what was never opened', async () => {
    const { booth } = api;
    await booth.putPoll('mistake', threeOptions);
    expect(await booth.poll('delete', 'mistake')).toBeUndefined();
    expect(await booth.poll('delete', 'mistake')).toBeUndefined();
    await refuses(booth.poll('open', 'mistake'), /^NotFound/);
  });

  it('is told what is wrong with a definition', async () => {
    const { booth } = api;
    for (const [field, change] of [
      ['title', { title: {} }],
      ['title', { title: { en: 'x'.repeat(121) } }],
      ['options', { options: threeOptions.options.slice(1, 2) }],
      ['options', { options: [...threeOptions.options, threeOptions.options[0]] }],
      ['options', { options: [{ optionId: 'A#', label: { en: 'A' } }, ...threeOptions.options] }],
      ['minChoices', { minChoices: 0 }],
      ['maxChoices', { maxChoices: 4 }],
      ['allowChange', { allowChange: 'yes' }],
      ['results', { results: 'NEVER' }],
      ['closesAt', { closesAt: 'tomorrow' }],
    ] as const) {
      await refuses(booth.putPoll('wrong', { ...threeOptions, ...change }), new RegExp(`^InvalidRequest.*"${field}"`));
    }
    await refuses(booth.putPoll('W#rong', threeOptions), /^InvalidRequest.*"pollId"/);
    await refuses(booth.poll('open', 'nothing'), /^NotFound/);
    await refuses(booth.poll('open', 'nothing', '--booth', 'nowhere'), /^NotFound/);
    await refuses(booth.poll('vote', 'life'), /^Usage/);
  });
});

describe('the operator', () => {
  it('recounts and rebuilds a tally, whose counts stay as they were', async () => {
    const { booth } = api;
    const pollId = 'counted';
    await booth.putPoll(pollId, threeOptions);
    await booth.poll('open', pollId);
    const chosen = Array.from({ length: 20 }, (_, index) => 'abbccc'.charAt(index % 6));
    const tally = await voteOf(pollId, chosen);
    const count = (optionId: string) => chosen.filter((one) => one === optionId).length;
    expect(tally?.options).toEqual(['a', 'b', 'c'].map((optionId) => ({ optionId, count: count(optionId) })));

    const verdict = { pollId, round: 1, ballots: 20, equal: true };
    expect(await booth.poll('recount', pollId)).toEqual(verdict);
    await refuses(booth.poll('rebuild', pollId), /OPEN.*close it first/);

    await booth.poll('close', pollId);
    // The votes tell every count, but not in which order they came: the last few are forgotten.
    const closed = { ...(await api.tally(pollId)), recent: [] };
    expect(await booth.poll('rebuild', pollId)).toMatchObject({ pollId, round: 1, ballots: 20 });
    expect(await api.tally(pollId)).toEqual(closed);
    expect(await booth.poll('rebuild', pollId)).toMatchObject({ ballots: 20 });
    expect(await api.tally(pollId)).toEqual(closed);
    expect(await booth.poll('recount', pollId)).toEqual(verdict);

    // What comes after a rebuild is counted on top of it.
    await booth.poll('open', pollId);
    expect(await voteOf(pollId, ['a', 'a'])).toMatchObject({ ballots: 22 });
    expect(await booth.poll('recount', pollId)).toEqual({ ...verdict, ballots: 22 });

    await refuses(booth.poll('rebuild', 'nothing'), /no poll demo\/nothing/);
    await refuses(booth.poll('recount', 'nothing'), /^NotFound/);
  });

  it('finds no dead letters, and can give none back', async () => {
    const { booth } = api;
    expect(await booth.deadLetters('list')).toEqual({ letters: [] });
    await refuses(booth.deadLetters('give-back', '12'), /no dead letter 0{38}12/);
    await refuses(booth.deadLetters('give-back', 'x'), /SEQUENCE/);
    await refuses(booth.deadLetters('give-back'), /^Usage/);
    await refuses(booth.deadLetters('burn'), /^Usage/);
  });
});
