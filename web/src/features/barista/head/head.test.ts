import { expect, it } from 'vitest';
import type { Store } from '../../../api/types.ts';
import { en } from '../texts/en.ts';
import { meanWait } from './mean-wait.ts';
import { saySoldOut } from './say-sold-out.ts';

const store = (...out: string[]): Store => ({
  boothId: 'b',
  open: true,
  menu: ['Latte', 'Mocha', 'Espresso'].map((name) => ({
    drinkId: name,
    name: { en: name },
    icon: null,
    soldOut: out.includes(name),
    modifiers: [
      {
        modifierId: 'milk',
        name: { en: 'Milk' },
        choices: [{ choiceId: 'oat', name: { en: 'Oat' }, soldOut: out.includes('Oat') }],
      },
    ],
  })),
  queueLength: 0,
  queueLimit: 20,
  version: 1,
});

it('knows the mean wait', () => {
  expect(meanWait([])).toBeNull();
  expect(meanWait([{ seconds: 100 }, { seconds: 201 }])).toBe(151);
  expect(en.wait(3, 20)).toBe('3 min 20 s');
});

it('names what is sold out while there is room', () => {
  expect(saySoldOut(store(), 'en', en)).toBe('All available');
  expect(saySoldOut(store('Mocha', 'Oat'), 'en', en)).toBe('Sold out: Mocha, Oat');
  expect(saySoldOut(store('Mocha', 'Oat', 'Latte'), 'en', en)).toBe('Sold out: 3');
});
