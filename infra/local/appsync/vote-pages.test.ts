import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { person } from './testing/person.ts';
import { type StoredApi, startStoredApi } from './testing/stored-api.ts';

const NOW = '2026-11-22T10:00:00.000Z';
let stored: StoredApi;

const rules = { boothId: 'demo', options: ['lambda'], optionIds: ['lambda'], status: 'OPEN', round: 2, openedRound: 2 };

/** Ids run against the times, so that the order tells which of the two it follows. */
function votes(round: number, lane: string, count: number) {
  return Array.from({ length: count }, (_, n) => ({
    pk: `VOTE#demo#shown#${round}#${lane}`,
    sk: `${lane}${String(9999 - n)}`,
    entity: 'VOTE',
    options: new Set(['lambda']),
    round,
    visitor: `hash-${lane}-${n}`,
    at: new Date(Date.parse('2026-11-22T09:00:00.000Z') + n).toISOString(),
    receipt: 'a-secret-receipt',
  }));
}

beforeAll(async () => {
  stored = await startStoredApi({
    now: NOW,
    transactions: [
      { pk: 'POLL#demo#shown', sk: 'RULES', pollId: 'shown', ...rules },
      { pk: 'POLL#demo#draft', sk: 'RULES', pollId: 'draft', ...rules, status: 'DRAFT', round: 1, openedRound: 0 },
      { pk: 'BOOTH#other', sk: 'STAFF#oto', username: 'oto' },
      ...votes(1, '0', 1),
      ...votes(2, '0', 203),
      ...votes(2, '3', 2),
      ...votes(2, 'f', 200),
    ],
    counts: [],
  });
});
afterAll(() => stored.stop());

const ask = (query: string, variables: Record<string, unknown>) =>
  stored.api.execute(query, variables, 'AMAZON_COGNITO_USER_POOLS', person('demo:organiser'));

describe('votes', () => {
  type Page = { items: { votedAt: string; options: string[]; round: number; visitor: string }[]; next: string | null };
  const VOTES = `query Q($pollId: ID = "shown", $round: Int, $after: String) {
    votes(boothId: "demo", pollId: $pollId, round: $round, after: $after) {
      items { votedAt options round visitor } next } }`;
  const page = async (variables: Record<string, unknown>): Promise<Page> => {
    const { data, errors } = await ask(VOTES, variables);
    expect(errors).toBeUndefined();
    return data?.votes as Page;
  };
  const walk = async (variables: Record<string, unknown>): Promise<Page[]> => {
    const pages = [await page(variables)];
    for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) pages.push(await page({ after: next }));
    return pages;
  };

  it('come lane by lane, in the order of time within each, at most 200 at once', async () => {
    const pages = await walk({});
    const items = pages.flatMap((one) => one.items);
    const expected = [
      ...Array.from({ length: 203 }, (_, n) => `hash-0-${n}`),
      'hash-3-0',
      'hash-3-1',
      ...Array.from({ length: 200 }, (_, n) => `hash-f-${n}`),
    ];
    expect(items.map(({ visitor }) => visitor)).toEqual(expected);
    expect(Math.max(...pages.map((one) => one.items.length))).toBe(200);
    expect(items[0]).toEqual({
      votedAt: '2026-11-22T09:00:00.000Z',
      options: ['lambda'],
      round: 2,
      visitor: 'hash-0-0',
    });
  });

  it('of an older round are there by its number, and the cursor keeps to it', async () => {
    const pages = await walk({ round: 1 });
    expect(pages.flatMap((one) => one.items)).toMatchObject([{ round: 1, visitor: 'hash-0-0' }]);
    expect(pages).toHaveLength(16);
  });

  it.each([{ pollId: 'draft' }, { pollId: 'nowhere' }, { pollId: 'shown#2' }])(
    'of $pollId are none',
    async (wanted) => {
      expect(await page(wanted)).toEqual({ items: [], next: null });
    },
  );

  it.each(['x', '2.g.', '2.0', '2.00.', '-1.0.', '2.0.\n', '#.0.'])('refuses the cursor %j', async (after) => {
    const { errors } = await ask(VOTES, { after });
    expect(errors).toMatchObject([{ errorType: 'InvalidRequest' }]);
  });

  it.each([
    '2.0.broken',
    `2.0.${'x'.repeat(3000)}`,
    `2.0.${Buffer.from('{"pk":{"S":"BOOTH#other"},"sk":{"S":"STAFF#"}}').toString('base64url')}`,
  ])('shows nothing else for the made-up cursor %s', async (after) => {
    const { data, errors } = await ask(VOTES, { after });
    expect(data?.votes ?? null).toBeNull();
    expect(errors).toHaveLength(1);
    expect(JSON.stringify(errors)).not.toMatch(/arn:|Transactions|oto/);
  });
});

it('needs nobody to look at the log', () => expect(stored.errors).toStrictEqual([]));
