import type { Recipe } from './recipes.ts';

/** The outline of what a drink is served in, in a square of 120; the inside is the same shape. */
export interface Vessel {
  /** From the brim's left corner round the bottom to its right corner. */
  body: string;
  /** None for a glass. */
  handle: string | null;
  saucer: boolean;
  brim: { y: number; left: number; right: number };
  bottom: number;
}

export const vessels: Record<Recipe['vessel'], Vessel> = {
  small: {
    body: 'M36 52h42v22a16 16 0 0 1-16 16H52a16 16 0 0 1-16-16Z',
    handle: 'M78 58h5a9 9 0 0 1 0 18h-6',
    saucer: true,
    brim: { y: 52, left: 36, right: 78 },
    bottom: 90,
  },
  cup: {
    body: 'M27 42h58v26a22 22 0 0 1-22 22H49a22 22 0 0 1-22-22Z',
    handle: 'M85 50h5a11 11 0 0 1 0 22h-7',
    saucer: true,
    brim: { y: 42, left: 27, right: 85 },
    bottom: 90,
  },
  bowl: {
    body: 'M21 42h68v10a38 38 0 0 1-24 38H45A38 38 0 0 1 21 52Z',
    handle: 'M89 47h4a10 10 0 0 1 0 20h-8',
    saucer: true,
    brim: { y: 42, left: 21, right: 89 },
    bottom: 90,
  },
  mug: {
    body: 'M30 30h52v58a8 8 0 0 1-8 8H38a8 8 0 0 1-8-8Z',
    handle: 'M82 44h6a12 12 0 0 1 12 12v6a12 12 0 0 1-12 12h-6',
    saucer: false,
    brim: { y: 30, left: 30, right: 82 },
    bottom: 96,
  },
  glass: {
    body: 'M34 20h52l-6 72a6 6 0 0 1-6 5H46a6 6 0 0 1-6-5Z',
    handle: null,
    saucer: false,
    brim: { y: 20, left: 34, right: 86 },
    bottom: 97,
  },
};
