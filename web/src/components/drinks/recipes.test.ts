import { expect, it } from 'vitest';
import { kindOfDrink, recipes } from './recipes.ts';

it.each([
  ['espresso', null, 'espresso'],
  ['caffe-latte', null, 'latte'],
  ['latte-macchiato', null, 'latte'],
  ['flat-white', null, 'flatWhite'],
  ['house-special', 'Mocha', 'mocha'],
  ['matcha', null, 'other'],
  ['tea', 'leaf', 'other'],
] as const)('pictures %s with icon %s as %s', (drinkId, icon, kind) => expect(kindOfDrink(drinkId, icon)).toBe(kind));

it('fills no cup beyond its brim', () => {
  for (const { layers } of Object.values(recipes)) {
    expect(layers.reduce((sum, [, share]) => sum + share, 0)).toBeLessThanOrEqual(1);
  }
});
