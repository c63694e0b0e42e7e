import { describe, expect, it } from 'vitest';
import type { Booth, Poll, Store } from '../../../../api/types.ts';
import { type Original, planCopy, type Step } from './copy-plan.ts';
import { isDone, runSteps, type StepState, waiting } from './run-steps.ts';

const booth: Booth = {
  boothId: 'old',
  name: { en: 'Old' },
  entry: 'CODE',
  screen: { view: 'SPLIT', pollId: 'p1', languages: ['ja'] },
  theme: null,
  wifi: { ssid: 'hall', password: null },
  privacyUrl: null,
  version: 9,
};
const poll: Poll = {
  boothId: 'old',
  pollId: 'p1',
  title: { en: 'Which?', ja: null },
  options: [
    { optionId: 'a', label: { en: 'A' }, imageUrl: null, color: '#8a4b00' },
    { optionId: 'b', label: { en: 'B' }, imageUrl: null, color: null },
  ],
  minChoices: 1,
  maxChoices: 1,
  allowChange: true,
  results: 'ALWAYS',
  revealed: true,
  status: 'CLOSED',
  round: 4,
  opensAt: '2026-11-22T09:00:00.000Z',
  closesAt: '2026-11-22T10:00:00.000Z',
  version: 12,
};
const store: Store = {
  boothId: 'old',
  open: true,
  menu: [{ drinkId: 'latte', name: { en: 'Latte', ja: null }, icon: null, soldOut: true, modifiers: [] }],
  queueLength: 3,
  queueLimit: 20,
  version: 5,
};
const original: Original = { booth, polls: [poll, { ...poll, pollId: 'p2' }], store, settings: null };
const wanted = { boothId: 'new', name: { en: 'New' }, settings: true, polls: true, bar: true };

describe('a copy of a booth', () => {
  it('has its settings, its polls as drafts without times, and its bar with everything there', () => {
    const [first, second, third, fourth] = planCopy(original, wanted);
    expect(first).toEqual({
      kind: 'BOOTH',
      definition: {
        name: { en: 'New' },
        entry: 'CODE',
        screen: { view: 'SPLIT', pollId: 'p1', languages: ['ja'] },
        wifi: { ssid: 'hall' },
      },
    });
    expect(second).toMatchObject({ kind: 'POLL', pollId: 'p1' });
    expect(second?.kind === 'POLL' && second.definition).toEqual({
      title: { en: 'Which?' },
      options: [
        { optionId: 'a', label: { en: 'A' }, color: '#8a4b00' },
        { optionId: 'b', label: { en: 'B' } },
      ],
      minChoices: 1,
      maxChoices: 1,
      allowChange: true,
      results: 'ALWAYS',
    });
    expect(third).toMatchObject({ pollId: 'p2' });
    expect(fourth).toEqual({
      kind: 'STORE',
      body: { menu: [{ drinkId: 'latte', name: { en: 'Latte' }, soldOut: false, modifiers: [] }] },
    });
  });

  it('has no more than is wanted, and shows no poll it doesn’t have', () => {
    expect(planCopy(original, { ...wanted, polls: false, bar: false })).toEqual([
      {
        kind: 'BOOTH',
        definition: {
          name: { en: 'New' },
          entry: 'CODE',
          screen: { view: 'SPLIT', languages: ['ja'] },
          wifi: { ssid: 'hall' },
        },
      },
    ]);
    expect(planCopy({ ...original, store: null }, { ...wanted, settings: false, polls: false })).toEqual([
      {
        kind: 'BOOTH',
        definition: { name: { en: 'New' }, entry: 'OPEN', screen: { view: 'POLL', languages: ['ja'] } },
      },
    ]);
  });
});

describe('the steps', () => {
  const steps = planCopy(original, wanted);
  const progressOf = (states: readonly StepState[]) => states.map(({ progress }) => progress);

  it('go on after a failure, and the next try does only what is missing', async () => {
    const seen: string[][] = [];
    const half = await runSteps(
      waiting(steps),
      async (step) => {
        if (step.kind === 'POLL' && step.pollId === 'p1') throw new Error('no');
      },
      (states) => seen.push(progressOf(states)),
    );
    expect(progressOf(half)).toEqual(['DONE', 'FAILED', 'DONE', 'DONE']);
    expect(seen[0]).toEqual(['RUNNING', 'WAITING', 'WAITING', 'WAITING']);
    expect(isDone(half)).toBe(false);

    const again: Step[] = [];
    const whole = await runSteps(
      half,
      async (step) => void again.push(step),
      () => undefined,
    );
    expect(again).toEqual([steps[1]]);
    expect(isDone(whole)).toBe(true);
  });

  it('end at once where there is no booth', async () => {
    const run = async () => {
      throw new Error('no');
    };
    expect(progressOf(await runSteps(waiting(steps), run, () => undefined))).toEqual([
      'FAILED',
      'WAITING',
      'WAITING',
      'WAITING',
    ]);
  });
});
