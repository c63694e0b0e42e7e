import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bearer, boothDefinition, newTicket, pollDefinition, startWorkflows } from './testing/run-workflows.ts';

let booth: Awaited<ReturnType<typeof startWorkflows>>;
beforeAll(async () => {
  booth = await startWorkflows();
  await booth.run('put-booth', { boothId: 'demo', body: boothDefinition });
});
afterAll(() => booth.stop());

const inPoll = (pollId: string) => ({ boothId: 'demo', pollId });
const vote = (pollId: string, authorization: string, option: string) =>
  booth.run('cast-vote', { ...inPoll(pollId), authorization, body: { options: [option] } });

async function openPoll(pollId: string) {
  await booth.run('put-poll', { ...inPoll(pollId), body: pollDefinition });
  await booth.run('open-poll', inPoll(pollId));
}

async function checkIn() {
  const authorization = bearer(newTicket());
  await booth.run('check-in', { boothId: 'demo', authorization });
  return authorization;
}

/** Each ballot of the poll: round, options, revision. */
async function ballotsOf(pollId: string) {
  const votes = (await booth.items('VOTE')).filter((item) => item.pollId === pollId);
  return votes
    .map(({ round, options, revision }) => [round, [...(options as Set<string>)].join(), revision])
    .toSorted();
}

/** A vote that has read the poll and is about to be stored. */
async function startVote(pollId: string, authorization: string, option: string) {
  const held = booth.holdWrite();
  const answer = vote(pollId, authorization, option);
  await held.reached;
  return {
    land: () => {
      held.release();
      return answer;
    },
  };
}

describe('a vote that is under way', () => {
  it('while the poll closes is stored, and told so; the next is refused', async () => {
    await openPoll('closes');
    const [quick, late] = [await checkIn(), await checkIn()];
    const racing = await startVote('closes', quick, 'a');
    await booth.run('close-poll', inPoll('closes'));
    expect((await vote('closes', late, 'b')).error).toBe('PollClosed');
    expect((await racing.land()).body).toMatchObject({ status: 'RECORDED', round: 1, options: ['a'] });
    expect(await ballotsOf('closes')).toEqual([[1, 'a', 1]]);
  });

  it('while the poll is reset belongs to the round that it was cast in', async () => {
    await openPoll('resets');
    const authorization = await checkIn();
    const racing = await startVote('resets', authorization, 'a');
    await booth.run('reset-poll', { ...inPoll('resets'), body: { round: 1 } });
    await booth.run('open-poll', inPoll('resets'));
    expect((await vote('resets', authorization, 'b')).body).toMatchObject({ status: 'RECORDED', round: 2 });
    expect((await racing.land()).body).toMatchObject({ status: 'RECORDED', round: 1, options: ['a'] });
    expect(await ballotsOf('resets')).toEqual([
      [1, 'a', 1],
      [2, 'b', 1],
    ]);
  });

  it('beside another of the same visitor: one ballot, that of whoever lands last, each told its own', async () => {
    await openPoll('changes');
    const authorization = await checkIn();
    const first = await startVote('changes', authorization, 'a');
    const second = await startVote('changes', authorization, 'b');
    expect((await second.land()).body).toMatchObject({ status: 'RECORDED', options: ['b'] });
    expect((await first.land()).body).toMatchObject({ status: 'CHANGED', options: ['a'] });
    expect(await ballotsOf('changes')).toEqual([[1, 'a', 2]]);
  });
});
