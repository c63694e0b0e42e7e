import { expect, test } from 'vitest';
import { splitVote } from './split-vote.ts';

const traced = (side: 'client' | 'server', what: string, start: number, end: number) => ({ side, what, start, end });
const vote = {
  due: 1000,
  answered: 1023,
  seen: 1143,
  booth: [
    traced('server', '/prod/booths/demo/polls/p/vote', 900, 920),
    traced('client', 'BatchGetItem', 1003, 1009),
    traced('client', 'GetRecords', 1004, 1010),
    traced('client', 'UpdateItem', 1012, 1020),
    traced('server', '/prod/booths/demo/polls/p/vote', 1001, 1022),
    traced('client', 'PutItem', 1030, 1031),
  ],
  counting: [
    traced('client', 'UpdateItem', 950, 960),
    traced('client', 'GetItem', 1086, 1087),
    traced('client', 'UpdateItem', 1091, 1100),
    traced('client', 'UpdateItem', 1101, 1113),
    traced('client', 'Query', 1132, 1139),
    traced('client', '/graphql', 1140, 1144),
  ],
};

test('the stages of a vote follow each other from tap to screen', () => {
  const stages = splitVote(vote);
  expect(stages).toEqual({
    'gateway and workflow': 9,
    'store: the vote’s reads and its write': 14,
    'stream: until the fold begins': 63,
    'fold: lane read and counted': 14,
    'publish: slot, poll and rows': 40,
    'publish to socket': 3,
  });
  expect(Object.values(stages ?? {}).reduce((sum, ms) => sum + ms, 0)).toBe(vote.seen - vote.due);
});

test('a vote with a step that was not heard of is left out', () => {
  expect(splitVote({ ...vote, counting: vote.counting.slice(0, -1) })).toBeUndefined();
  expect(splitVote({ ...vote, booth: [] })).toBeUndefined();
});
