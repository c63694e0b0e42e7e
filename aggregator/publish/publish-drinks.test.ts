import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SelectionSets } from '../../infra/constructs/selection-set.ts';
import { noDrinks } from '../fold/fold-orders.ts';
import { receivePost } from '../testing/receive-post.ts';
import { postDrinks } from './post-drinks.ts';
import { publishDrinks } from './publish-drinks.ts';

const rows = [
  { ...noDrinks, byStatus: { QUEUED: 2 }, version: 4 },
  { ...noDrinks, byStatus: { QUEUED: 1 }, version: 2 },
];

test('publishes the figures of both rows, signed, with every field that the schema has', async () => {
  const got = await receivePost(200, '{"data":{}}', (parts) =>
    publishDrinks(
      { boothId: 'demo' },
      {
        readRows: async () => rows,
        post: (figures) => postDrinks(figures, parts),
        now: () => '2026-01-01T00:00:01.000Z',
      },
    ),
  );
  expect(got.headers.authorization).toMatch(
    /^AWS4-HMAC-SHA256 Credential=key\/\d{8}\/us-east-1\/appsync\/aws4_request/,
  );
  expect(got.payload).toMatchObject({ boothId: 'demo', version: 6, asOf: '2026-01-01T00:00:01.000Z' });
  expect(got.payload).toMatchObject({ byStatus: expect.arrayContaining([{ key: 'QUEUED', count: 3 }]) });
  const schema = readFileSync(new URL('../../amplify/schema.graphql', import.meta.url), 'utf8');
  const all = new SelectionSets(schema).of('DrinkFigures');
  expect(got.query.replace(/\s+/g, ' ')).toContain(`publishDrinks(payload: $payload) ${all}`);
});

test('a refusal is a failure', async () => {
  const refused = receivePost(200, '{"errors":[{"message":"Not allowed"}]}', (parts) =>
    publishDrinks(
      { boothId: 'demo' },
      { readRows: async () => [], post: (one) => postDrinks(one, parts), now: () => '' },
    ),
  );
  await expect(refused).rejects.toThrow(/Not allowed/);
});
