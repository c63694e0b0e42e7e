import { expect, test } from 'vitest';
import { hasBooth } from './has-booth.ts';

const outputs = { GraphqlUrl: 'https://live.example/graphql', ApiKey: 'da2-key' };

test.each([
  [{ data: { booth: { boothId: 'demo' } } }, true],
  [{ data: { booth: null } }, false],
])('%j means %s', async (answer, expected) => {
  expect(await hasBooth(outputs, 'demo', async () => Response.json(answer))).toBe(expected);
});

test('an answer with errors is no "no"', async () => {
  const refused = async () => Response.json({ errors: [{ message: 'Unauthorized' }] }, { status: 401 });
  await expect(hasBooth(outputs, 'demo', refused)).rejects.toThrow();
});
