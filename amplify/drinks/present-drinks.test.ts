import { describe, expect, it } from 'vitest';
import { addWait } from './add-wait.ts';
import { type DrinkCounts, presentDrinks } from './present-drinks.ts';

const NOW = '2026-11-22T10:00:00.000Z';
const none: DrinkCounts = { byStatus: {}, byDrink: {}, byModifier: {}, byHour: {}, waits: {}, version: 0 };
const wait = (at: number, orderId = `o-${at}`) => ({
  orderId,
  at: new Date(Date.UTC(2026, 0, 1) + at).toISOString(),
  millis: at * 1000,
});

describe('presentDrinks', () => {
  it('shows every status of a bar that served nobody', () => {
    const figures = presentDrinks('demo', [], NOW);
    expect(figures.byStatus.map(({ key }) => key)).toEqual([
      'STARTED',
      'QUEUED',
      'MAKING',
      'READY',
      'COLLECTED',
      'CANCELLED',
      'TIMED_OUT',
    ]);
    expect(figures).toMatchObject({ boothId: 'demo', byDrink: [], waits: [], version: 0, asOf: NOW });
  });

  it('adds the rows up, sorted by key', () => {
    const rows = [
      { ...none, byDrink: { latte: 2, espresso: 1 }, byHour: { '2026-11-22T10': 1, '2026-11-22T09': 2 }, version: 7 },
      { ...none, byDrink: { latte: 1, americano: 1 }, version: 2 },
    ];
    const { byDrink, byHour, version } = presentDrinks('demo', rows, NOW);
    expect(byDrink.map(({ key, count }) => `${key} ${count}`)).toEqual(['americano 1', 'espresso 1', 'latte 3']);
    expect(byHour.map(({ key }) => key)).toEqual(['2026-11-22T09', '2026-11-22T10']);
    expect(version).toBe(9);
  });

  it('counts no drink below none, while the record that it lacks is put aside', () => {
    const { byStatus, byDrink } = presentDrinks(
      'demo',
      [{ ...none, byStatus: { QUEUED: -1 }, byDrink: { latte: -1 } }],
      NOW,
    );
    expect([...byStatus, ...byDrink].every(({ count }) => count === 0)).toBe(true);
    expect(byDrink).toEqual([]);
  });

  it('knows a drink by any name', () => {
    const row = { ...none, byDrink: { constructor: 2 }, waits: { constructor: [wait(3)] } };
    const { byDrink, waits } = presentDrinks('demo', [row, none], NOW);
    expect(byDrink).toEqual([{ key: 'constructor', count: 2 }]);
    expect(waits).toEqual([{ drinkId: 'constructor', seconds: 3 }]);
  });

  it('takes the mean of the ten newest of both rows, in whole seconds', () => {
    const [even, odd] = [0, 1].map((rest) => Array.from({ length: 10 }, (_, n) => wait(38 - 2 * n + rest)));
    const rows = [
      { ...none, waits: { latte: even ?? [] } },
      { ...none, waits: { latte: odd ?? [] } },
    ];
    // 39, 38 … 30
    expect(presentDrinks('demo', rows, NOW).waits).toEqual([{ drinkId: 'latte', seconds: 35 }]);
  });
});

describe('addWait', () => {
  it('keeps the newest first, and the greater id first of two at one time', () => {
    const waits = [wait(5), wait(9), wait(5, 'o-6'), wait(7)].reduce(addWait, []);
    expect(waits.map(({ orderId }) => orderId)).toEqual(['o-9', 'o-7', 'o-6', 'o-5']);
  });

  it('leaves out what is older than ten others', () => {
    const ten = Array.from({ length: 10 }, (_, n) => wait(20 - n));
    expect(addWait(ten, wait(1))).toEqual(ten);
  });
});
