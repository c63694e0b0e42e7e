import { describe, expect, test } from 'vitest';
import type { LaneRow, PollRules, Tally } from '../../amplify/tally/present-tally.ts';
import { receivePost } from '../testing/receive-post.ts';
import { postTally } from './post-tally.ts';
import { publishTally } from './publish-tally.ts';

const rules: PollRules = {
  boothId: 'demo',
  pollId: 'lunch',
  round: 1,
  version: 3,
  status: 'OPEN',
  results: 'ALWAYS',
  revealed: false,
  optionIds: ['b', 'a'],
};
const recent = [{ mark: '🦊', options: [], at: '2026-01-01T00:00:00.000Z', hidden: true }];
const rows: LaneRow[] = [
  { 'count#a': 2, 'count#b': 1, ballots: 3, version: 4, recent },
  { 'count#a': 1, ballots: 1, version: 1, recent: [] },
];

async function publishedUnder(fields: Partial<PollRules> | undefined): Promise<Tally[]> {
  const posted: Tally[] = [];
  await publishTally(rules, {
    readRules: async () => fields && { ...rules, ...fields },
    readRows: async () => rows,
    post: async (tally) => {
      posted.push(tally);
    },
    now: () => '2026-01-01T00:00:01.000Z',
  });
  return posted;
}

describe('publishTally', () => {
  test('publishes the sum of the rows', async () => {
    expect(await publishedUnder({})).toMatchObject([
      {
        ballots: 4,
        version: 5,
        pollVersion: 3,
        options: [
          { optionId: 'b', count: 1 },
          { optionId: 'a', count: 3 },
        ],
        lagMs: 1_000,
      },
    ]);
  });

  test('a ballot cast while results were hidden shows no option after the reveal', async () => {
    const [tally] = await publishedUnder({ results: 'ON_REVEAL', revealed: true });
    expect(tally?.options).not.toBeNull();
    expect(tally?.recent).toEqual([{ mark: '🦊', optionIds: null }]);
  });

  test('hidden results carry no count', async () => {
    const [tally] = await publishedUnder({ results: 'ON_REVEAL' });
    expect(tally).toMatchObject({ ballots: 4, options: null });
  });

  test('a first draft and a poll that is gone are published to nobody, a draft after a reset is', async () => {
    expect(await publishedUnder({ status: 'DRAFT' })).toEqual([]);
    expect(await publishedUnder(undefined)).toEqual([]);
    expect(await publishedUnder({ status: 'DRAFT', round: 2 })).toHaveLength(1);
  });
});

describe('postTally', () => {
  /** Posts to a server that gives this answer, and returns what the server got. */
  async function postTo(status: number, answer: string) {
    const [tally] = await publishedUnder({});
    if (!tally) throw new Error('No tally');
    return { got: await receivePost(status, answer, (parts) => postTally(tally, parts)), tally };
  }

  test('signs the mutation for AppSync and selects every field', async () => {
    const { got, tally } = await postTo(200, '{"data":{}}');
    expect(got.headers.host).toBe(got.host);
    expect(got.headers.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=key\/\d{8}\/us-east-1\/appsync\/aws4_request, SignedHeaders=[^,]*host[^,]*x-amz-date/,
    );
    expect(got.headers['x-amz-security-token']).toBe('token');
    expect(got.payload).toEqual(tally);
    for (const field of [...Object.keys(tally), 'optionId', 'count', 'mark', 'optionIds']) {
      expect(got.query).toMatch(new RegExp(`\\b${field}\\b`));
    }
  });

  test.each([
    ['errors in the result', 200, '{"data":null,"errors":[{"message":"Not allowed"}]}', /Not allowed/],
    ['another status', 401, '{}', /answered 401/],
    ['no JSON', 200, '<html>', /no GraphQL/],
  ])('%s is a failure', async (_, status, answer, message) => {
    await expect(postTo(status, answer)).rejects.toThrow(message);
  });
});
