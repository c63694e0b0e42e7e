import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../api/types.ts';
import { commandFor, extrasOf, noWishes, openWishes, withWishes } from './sold-out.ts';

const milk = (oatOut: boolean) => ({
  modifierId: 'milk',
  name: { en: 'Milk' },
  choices: [
    { choiceId: 'dairy', name: { en: 'Dairy' }, soldOut: false },
    { choiceId: 'oat', name: { en: 'Oat' }, soldOut: oatOut },
  ],
});
const drink = (drinkId: string, soldOut: boolean, oatOut: boolean) => ({
  drinkId,
  name: { en: drinkId },
  icon: null,
  soldOut,
  modifiers: [milk(oatOut)],
});
const store = (open: boolean, latteOut: boolean, oatOut: boolean): Store => ({
  boothId: 'b',
  open,
  menu: [drink('latte', latteOut, oatOut), drink('mocha', false, oatOut)],
  queueLength: 0,
  queueLimit: 20,
  version: 1,
});

describe('what may run out', () => {
  it('is each choice once, whatever number of drinks have it', () => {
    expect(extrasOf(store(true, false, true)).map(({ choiceId, soldOut }) => [choiceId, soldOut])).toEqual([
      ['dairy', false],
      ['oat', true],
    ]);
  });
});

describe('a wish', () => {
  it('is sent with all that is sold out already', () => {
    expect(commandFor(store(true, true, false), { soldOut: { oat: true } })).toEqual({ soldOut: ['oat', 'latte'] });
    expect(commandFor(store(true, true, false), { open: false, soldOut: {} })).toEqual({ open: false });
    expect(commandFor(store(true, true, false), { soldOut: { latte: false } })).toEqual({ soldOut: [] });
  });

  it('that holds already, or is of nothing on the menu, asks for nothing', () => {
    const wishes = { open: true, soldOut: { latte: true, tea: true } };
    expect(commandFor(store(true, true, false), wishes)).toBeNull();
    expect(openWishes(store(true, true, false), wishes)).toEqual(noWishes);
  });

  it('leaves alone what it doesn’t name, and holds once it is fulfilled', () => {
    const flag = fc.boolean();
    fc.assert(
      fc.property(
        flag,
        flag,
        flag,
        fc.dictionary(fc.constantFrom('latte', 'mocha', 'oat', 'gone'), flag),
        (a, b, c, soldOut) => {
          const before = store(a, b, c);
          const wishes = { open: !a, soldOut };
          const after = withWishes(before, wishes);
          expect(openWishes(after, wishes)).toEqual(noWishes);
          expect(commandFor(after, wishes)).toBeNull();
          if (soldOut.latte === undefined) expect(after.menu[0]?.soldOut).toBe(b);
          const named = commandFor(before, wishes)?.soldOut;
          if (named) expect(new Set(named).has('oat')).toBe(soldOut.oat ?? c);
        },
      ),
    );
  });
});
