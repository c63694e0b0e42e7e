import { expect, test } from 'vitest';
import { readBooth } from './read-booth.ts';

const outputs = { GraphqlUrl: 'https://live.example/graphql', ApiKey: 'da2-key' };
const demo = { boothId: 'demo' };

test.each([
  [
    { booth: null, polls: [], store: null },
    { isMade: false, pollIds: [], hasStore: false },
  ],
  [
    { booth: demo, polls: [{ pollId: 'best' }], store: { version: 0 } },
    { isMade: true, pollIds: ['best'], hasStore: false },
  ],
  [
    { booth: demo, polls: [], store: { version: 3 } },
    { isMade: true, pollIds: [], hasStore: true },
  ],
])('%j means %j', async (data, expected) => {
  expect(await readBooth(outputs, 'demo', async () => Response.json({ data }))).toEqual(expected);
});

test('an answer with errors is no "no"', async () => {
  const refused = async () => Response.json({ errors: [{ message: 'Unauthorized' }] }, { status: 401 });
  await expect(readBooth(outputs, 'demo', refused)).rejects.toThrow();
});
