import { expect, test } from 'vitest';
import { Refused } from './errors.ts';
import type { PlannedVisit } from './plan-visits.ts';
import { type Visiting, visitBooth } from './visit-booth.ts';

const visit: PlannedVisit = { vote: { at: 5, options: ['a'] }, change: { at: 9, options: ['b'] } };

/** A booth that answers each vote in turn as told: a status, or a problem. */
function boothThatAnswers(...answers: ('RECORDED' | 'CHANGED' | 'UNCHANGED' | Error)[]) {
  const heard: string[] = [];
  let tickets = 0;
  const visiting: Visiting = {
    client: {
      checkIn: async (ticket) => void heard.push(`check in ${ticket}`),
      vote: async (ticket, pollId, options) => {
        heard.push(`${ticket} ${pollId} ${options.join()}`);
        const answer = answers.shift();
        if (answer === undefined || answer instanceof Error) throw answer;
        return { status: answer, receipt: 'r' };
      },
    },
    pollId: 'p',
    newTicket: () => `ticket-${++tickets}`,
    waitUntil: async (at) => {
      heard.push(`at ${at}`);
      return true;
    },
    patience: { tries: 2, sleep: async () => {}, random: () => 0 },
    onVote: () => {},
    onProblem: () => {},
  };
  return { heard, visiting };
}

test('a visitor checks in, votes and changes the vote with one ticket, retries included', async () => {
  const { heard, visiting } = boothThatAnswers(new TypeError('fetch failed'), 'UNCHANGED', 'CHANGED');
  expect(await visitBooth(visit, visiting)).toEqual([
    { options: ['a'], status: 'UNCHANGED', doubtful: true },
    { options: ['b'], status: 'CHANGED', doubtful: false },
  ]);
  expect(heard).toEqual(['at 5', 'check in ticket-1', 'ticket-1 p a', 'ticket-1 p a', 'at 9', 'ticket-1 p b']);
});

test('a vote without an answer is not changed', async () => {
  const { visiting } = boothThatAnswers(new TypeError('fetch failed'), new TypeError('fetch failed'));
  expect(await visitBooth(visit, visiting)).toEqual([{ options: ['a'], status: null, doubtful: true }]);
});

test('nothing is sent after the end, nor by a visitor who is refused', async () => {
  const { heard, visiting } = boothThatAnswers();
  expect(await visitBooth(visit, { ...visiting, waitUntil: async () => false })).toEqual([]);
  const refuse = async () => {
    throw new Refused(409, 'CodeNeeded', '');
  };
  expect(await visitBooth(visit, { ...visiting, client: { ...visiting.client, checkIn: refuse } })).toEqual([]);
  expect(heard).toEqual(['at 5']);
});
