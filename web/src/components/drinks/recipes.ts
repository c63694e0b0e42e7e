/** How drinks look from the side: what is in the cup, from the bottom up. */

export type Layer = readonly [colour: string, share: number];

export interface Recipe {
  vessel: 'small' | 'cup' | 'bowl' | 'glass' | 'mug';
  /** Shares of the vessel's height, which add up to 1 at most. */
  layers: readonly Layer[];
  top: 'plain' | 'foam' | 'spot' | 'cream' | 'heart';
}

const coffee = '#3a2016';
const crema = '#c5813c';
const water = '#5b3521';
const milk = '#e9cfae';
const milky = '#b98557';
const foam = '#fff6e6';
const chocolate = '#4a2418';

export const recipes = {
  espresso: {
    vessel: 'small',
    layers: [
      [coffee, 0.56],
      [crema, 0.16],
    ],
    top: 'plain',
  },
  americano: {
    vessel: 'mug',
    layers: [
      [coffee, 0.3],
      [water, 0.46],
      [crema, 0.06],
    ],
    top: 'plain',
  },
  macchiato: {
    vessel: 'small',
    layers: [
      [coffee, 0.52],
      [crema, 0.12],
      [foam, 0.14],
    ],
    top: 'spot',
  },
  cappuccino: {
    vessel: 'bowl',
    layers: [
      [coffee, 0.3],
      [milky, 0.26],
      [foam, 0.3],
    ],
    top: 'foam',
  },
  latte: {
    vessel: 'glass',
    layers: [
      [coffee, 0.22],
      [milky, 0.18],
      [milk, 0.36],
      [foam, 0.12],
    ],
    top: 'plain',
  },
  flatWhite: {
    vessel: 'cup',
    layers: [
      [coffee, 0.4],
      [milky, 0.34],
      [foam, 0.08],
    ],
    top: 'heart',
  },
  mocha: {
    vessel: 'glass',
    layers: [
      [chocolate, 0.2],
      [coffee, 0.24],
      [milky, 0.34],
    ],
    top: 'cream',
  },
  other: { vessel: 'cup', layers: [[water, 0.74]], top: 'plain' },
} as const satisfies Record<string, Recipe>;

export type DrinkKind = keyof typeof recipes;

/** More telling words first: a latte macchiato is a latte. */
const words: readonly (readonly [RegExp, DrinkKind])[] = [
  [/flat.?white/, 'flatWhite'],
  [/mocha|moka|choco/, 'mocha'],
  [/latte|au.?lait/, 'latte'],
  [/cappuc|capuc/, 'cappuccino'],
  [/macchiato|cortado|cortada/, 'macchiato'],
  [/americano|lungo|filter|drip|long.?black/, 'americano'],
  [/espresso|ristretto|doppio/, 'espresso'],
];

/** Which picture a drink has: by its icon where the organiser named one, else by its id; a plain cup for others. */
export function kindOfDrink(drinkId: string, icon: string | null): DrinkKind {
  for (const name of [icon ?? '', drinkId]) {
    const found = words.find(([word]) => word.test(name.toLowerCase()));
    if (found) return found[1];
  }
  return 'other';
}
