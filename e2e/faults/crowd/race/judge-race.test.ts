import { describe, expect, it } from 'vitest';
import { judgeRound, type RaceVote, takenWhileClosed } from './judge-race.ts';

const stored = (round: number, status: 'RECORDED' | 'CHANGED' | 'UNCHANGED' = 'RECORDED') =>
  ({ kind: 'STORED', round, status }) as const;
const vote = (
  visitor: number,
  option: string,
  [begunAt, endedAt]: readonly [number, number],
  answer: RaceVote['answer'] = stored(1),
): RaceVote => ({ visitor, option, begunAt, endedAt, answer });
const lineOf = (votes: readonly RaceVote[], name: string, round = 1) => {
  const { acknowledged, attempted } = judgeRound(votes, round, new Map()).find((line) => line.name === name) ?? {};
  return [acknowledged, attempted];
};

describe('a round of votes that overlap', () => {
  it('holds the last word of whoever waited for an answer', () => {
    const votes = [vote(1, 'a', [0, 10]), vote(1, 'b', [20, 30], stored(1, 'CHANGED'))];
    expect([lineOf(votes, 'ballots'), lineOf(votes, 'a'), lineOf(votes, 'b')]).toEqual([
      [1, 1],
      [0, 0],
      [1, 1],
    ]);
  });

  it('may hold either of two that were under way together, and holds one', () => {
    const votes = [vote(1, 'a', [0, 20]), vote(1, 'b', [10, 30], stored(1, 'CHANGED'))];
    expect([lineOf(votes, 'ballots'), lineOf(votes, 'a'), lineOf(votes, 'b')]).toEqual([
      [1, 1],
      [0, 1],
      [0, 1],
    ]);
  });

  it('holds nothing of another round, nothing refused, and perhaps what is in doubt', () => {
    const votes = [
      vote(1, 'a', [0, 10]),
      vote(1, 'a', [20, 30], stored(2)),
      vote(2, 'a', [0, 10], { kind: 'REFUSED', code: 'PollClosed' }),
      vote(3, 'b', [0, 10], { kind: 'DOUBTFUL' }),
    ];
    expect([lineOf(votes, 'a'), lineOf(votes, 'b'), lineOf(votes, 'ballots')]).toEqual([
      [1, 1],
      [0, 1],
      [1, 2],
    ]);
    expect(lineOf(votes, 'a', 2)).toEqual([1, 1]);
    expect(judgeRound(votes, 1, new Map([['b', 2]])).map(({ counted }) => counted)).toEqual([2, 0, 2]);
  });

  it('takes nothing new while the poll is closed', () => {
    const votes = [
      vote(1, 'a', [5, 15]),
      vote(1, 'b', [11, 19]),
      vote(1, 'b', [12, 19], stored(1, 'UNCHANGED')),
      vote(2, 'c', [12, 25]),
    ];
    expect(takenWhileClosed(votes, [{ from: 10, to: 20 }])).toEqual([votes[1]]);
  });
});
