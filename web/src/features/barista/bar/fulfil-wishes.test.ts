import { describe, expect, it, vi } from 'vitest';
import type { Store } from '../../../api/types.ts';
import { fulfilWishes } from './fulfil-wishes.ts';
import { noWishes, type StoreChange } from './sold-out.ts';

const drink = (drinkId: string, soldOut: boolean) => ({
  drinkId,
  name: { en: drinkId },
  icon: null,
  soldOut,
  modifiers: [],
});
const store = (version: number, open: boolean, ...out: string[]): Store => ({
  boothId: 'b',
  open,
  menu: ['latte', 'mocha'].map((id) => drink(id, out.includes(id))),
  queueLength: 0,
  queueLimit: 20,
  version,
});

/** A bar whose server answers when told to. */
function start() {
  const sent: { change: StoreChange; answer: (store: Store) => void; refuse: (problem: unknown) => void }[] = [];
  const bar = fulfilWishes(
    (change) => new Promise((answer, refuse) => sent.push({ change, answer, refuse })),
    () => undefined,
  );
  bar.hear(store(1, false));
  return { bar, sent, answered: (n: number) => vi.waitFor(() => expect(sent).toHaveLength(n)) };
}

describe('the bar', () => {
  it('sends taps that come meanwhile together, and tells nothing twice', async () => {
    const { bar, sent, answered } = start();
    bar.wish({ open: true });
    bar.wish({ soldOut: { latte: true } });
    bar.wish({ soldOut: { mocha: true } });
    expect(sent.map(({ change }) => change)).toEqual([{ open: true }]);
    sent[0]?.answer(store(2, true));
    await answered(2);
    expect(sent[1]?.change).toEqual({ soldOut: ['latte', 'mocha'] });
    sent[1]?.answer(store(3, true, 'latte', 'mocha'));
    await vi.waitFor(() => expect(bar.state().wishes).toEqual(noWishes));
    expect(bar.state().store?.version).toBe(3);
    expect(sent).toHaveLength(2);
  });

  it('goes on to what was wished last', async () => {
    const { bar, sent, answered } = start();
    bar.wish({ open: true });
    bar.wish({ open: false });
    bar.wish({ open: true });
    bar.wish({ open: false });
    sent[0]?.answer(store(2, true));
    await answered(2);
    expect(sent[1]?.change).toEqual({ open: false });
  });

  it('doesn’t fight with somebody who changes it back', async () => {
    const { bar, sent } = start();
    bar.wish({ open: true });
    bar.hear(store(3, false));
    sent[0]?.answer(store(2, true));
    await vi.waitFor(() => expect(bar.state().wishes).toEqual(noWishes));
    expect(bar.state().store).toMatchObject({ open: false, version: 3 });
    expect(sent).toHaveLength(1);
  });

  it('gives up what failed, and says so', async () => {
    const { bar, sent } = start();
    bar.wish({ open: true });
    bar.wish({ soldOut: { latte: true } });
    sent[0]?.refuse('no');
    await vi.waitFor(() => expect(bar.state().problem).toBe('no'));
    expect(bar.state()).toMatchObject({ wishes: noWishes, store: { open: false } });
    bar.wish({ open: true });
    expect(bar.state().problem).toBeNull();
    expect(sent).toHaveLength(2);
  });
});
