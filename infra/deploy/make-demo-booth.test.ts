import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { makeDemoBooth, readDemoBooth } from './make-demo-booth.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { polls } = await readDemoBooth(root);
const pollIds = polls.map(({ pollId }) => pollId);

async function commandsFor(state: Parameters<typeof makeDemoBooth>[1]) {
  const inputs: Record<string, unknown>[] = [];
  const names: string[] = [];
  await makeDemoBooth(root, state, async (name, input) => {
    names.push(name);
    inputs.push(input);
  });
  return { names, inputs };
}

test('everything is made at first, as the first organiser', async () => {
  const { names, inputs } = await commandsFor({ isMade: false, pollIds: [], hasStore: false });
  expect(names[0]).toBe('put-booth');
  expect(names.filter((name) => name === 'put-poll')).toHaveLength(polls.length);
  expect(names).toContain('open-poll');
  expect(names.at(-1)).toBe('put-store');
  for (const { boothId, caller } of inputs) {
    expect(boothId).toBe('demo');
    expect(caller).toEqual({ username: 'organiser', groups: 'admin,demo:organiser' });
  }
});

test('what broke off is taken up where it was', async () => {
  expect((await commandsFor({ isMade: true, pollIds, hasStore: false })).names).toEqual(['put-store']);
});

test('what the organisers have made of it stays theirs', async () => {
  expect((await commandsFor({ isMade: true, pollIds: [], hasStore: true })).names).toEqual([]);
});
